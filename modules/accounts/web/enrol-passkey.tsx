import { useState } from 'react'
import { addPasskey, type EntranceView, preparePasskey } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { cancelled, makePasskey } from './passkeys.ts'

/** A passkey made on this device. */
export function EnrolPasskey({ onNext }: { onNext: (entrance: EntranceView) => void }) {
  const say = useWords()
  const [name, setName] = useState(say('enrol.passkey_name_usual'))
  const [gaveUp, setGaveUp] = useState(false)
  const preparing = useAct(preparePasskey)
  const adding = useAct(addPasskey)
  const make = async () => {
    setGaveUp(false)
    const asked = await preparing.go({})
    if (!asked) return
    const response = await makePasskey(asked.options)
    if (!response) return setGaveUp(true)
    const made = await adding.go({ response, name: name.trim() })
    if (made) onNext(made)
  }
  const buttons = (
    <Button wide kind="primary" type="submit" busy={preparing.busy || adding.busy}>
      {say('enrol.make_passkey')}
    </Button>
  )
  const obstacle = preparing.obstacle ?? adding.obstacle ?? (gaveUp ? cancelled : undefined)
  return (
    <Form onSubmit={() => void make()} obstacle={obstacle} buttons={buttons}>
      <Field name="name" required label={say('enrol.passkey_name')} value={name} onChange={setName} />
    </Form>
  )
}
