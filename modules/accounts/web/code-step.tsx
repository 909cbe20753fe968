import { useState } from 'react'
import { type EntranceView, giveCode, giveRecoveryCode } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { DoorCard } from './door-card.tsx'

interface Props {
  onNext: (entrance: EntranceView) => void
  onBack: () => void
}

/** The code of the authenticator, or a recovery code when the phone is lost. */
export function CodeStep({ onNext, onBack }: Props) {
  const say = useWords()
  const [recovering, setRecovering] = useState(false)
  const [code, setCode] = useState('')
  const giving = useAct(giveCode, { done: onNext })
  const saving = useAct(giveRecoveryCode, { done: onNext })
  const act = recovering ? saving : giving
  const turn = () => {
    setCode('')
    setRecovering(!recovering)
  }
  const buttons = (
    <>
      <Button onPress={onBack}>{say('door.back')}</Button>
      <Button kind="primary" type="submit" busy={act.busy}>
        {say('door.go_on')}
      </Button>
    </>
  )
  return (
    <DoorCard title={say('door.code_title')}>
      <Form onSubmit={() => void act.go({ code: code.replace(/\s/g, '') })} obstacle={act.obstacle} buttons={buttons}>
        {recovering ? (
          <Field
            name="code"
            required
            label={say('door.recovery')}
            hint={say('door.recovery_hint')}
            value={code}
            onChange={setCode}
          />
        ) : (
          <Field
            name="code"
            required
            label={say('door.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
        )}
      </Form>
      <Button kind="quiet" onPress={turn}>
        {say(recovering ? 'door.use_authenticator' : 'door.use_recovery')}
      </Button>
    </DoorCard>
  )
}
