import { useState } from 'react'
import { registerDevice } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { newDeviceKey } from './device-key.ts'
import { keepDevice } from './device-store.ts'
import { DoorCard } from './door-card.tsx'
import { PinField } from './pin-field.tsx'

interface Props {
  token: string
  link: { name: string }
  onDone: () => void
}

/** Registers this device and chooses its PIN. */
export function LinkForDevice({ token, link, onDone }: Props) {
  const say = useWords()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [name, setName] = useState(say('enrol.passkey_name_usual'))
  const act = useAct(registerDevice)
  const differs = again !== '' && pin !== again
  const mismatch = differs ? { code: 'pin.differs', status: 422 } : undefined

  const register = async () => {
    if (pin !== again) return
    const pair = await newDeviceKey()
    const made = await act.go({ token, pin, name: name.trim(), ...(pair && { key: pair.publicKey }) })
    if (!made) return
    await keepDevice({ id: made.deviceId, name: link.name, privateKey: pair?.privateKey })
    onDone()
  }
  const buttons = (
    <Button wide kind="primary" type="submit" busy={act.busy}>
      {say('link.register')}
    </Button>
  )
  return (
    <DoorCard title={say('link.device_title')} above={link.name}>
      <p>{say('link.device_why')}</p>
      <Form onSubmit={() => void register()} obstacle={mismatch ?? act.obstacle} buttons={buttons}>
        <PinField name="pin" label={say('pin.choose')} hint={say('pin.choose_hint')} value={pin} onChange={setPin} />
        <PinField label={say('pin.again')} value={again} onChange={setAgain} />
        <Field name="name" required label={say('enrol.passkey_name')} value={name} onChange={setName} />
      </Form>
    </DoorCard>
  )
}
