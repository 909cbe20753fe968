import { useState } from 'react'
import { challengeDevice, type EntranceView, signInOnDevice } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { signChallenge } from './device-key.ts'
import { forgetDevice, type KnownDevice } from './device-store.ts'
import { DoorCard } from './door-card.tsx'
import { PinField } from './pin-field.tsx'

interface Props {
  device: KnownDevice
  onNext: (entrance: EntranceView) => void
  /** Somebody else sits here, or the PIN is forgotten. */
  onOtherWay: () => void
}

/** Six digits on a device that the office has registered. */
export function PinStep({ device, onNext, onOtherWay }: Props) {
  const say = useWords()
  const [pin, setPin] = useState('')
  const challenging = useAct(challengeDevice)
  const entering = useAct(signInOnDevice, { done: onNext })
  const obstacle = challenging.obstacle ?? entering.obstacle

  const enter = async (typed: string) => {
    const asked = await challenging.go({ id: device.id })
    if (!asked) return
    const { challenge } = asked
    const signature = device.privateKey && (await signChallenge(device.privateKey, device.id, challenge))
    const entered = await entering.go({ id: device.id, challenge, pin: typed, ...(signature && { signature }) })
    if (!entered) setPin('')
  }
  const type = (typed: string) => {
    setPin(typed)
    entering.forget()
    if (typed.length === 6) void enter(typed)
  }
  const otherWay = () => {
    if (obstacle?.code === 'device.unknown') void forgetDevice()
    onOtherWay()
  }
  const buttons = (
    <Button wide kind="primary" type="submit" busy={challenging.busy || entering.busy}>
      {say('door.sign_in')}
    </Button>
  )
  return (
    <DoorCard title={say('pin.title')} above={device.name}>
      <Form onSubmit={() => void enter(pin)} obstacle={obstacle} buttons={buttons}>
        <PinField name="pin" label={say('pin.label')} value={pin} onChange={type} />
      </Form>
      <Button kind="quiet" onPress={otherWay}>
        {say('pin.other_way')}
      </Button>
    </DoorCard>
  )
}
