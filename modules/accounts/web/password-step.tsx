import { useState } from 'react'
import { type EntranceView, signIn } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Field, PasswordField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { DoorCard } from './door-card.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'

interface Props {
  password: string
  onPassword: (password: string) => void
  onNext: (entrance: EntranceView) => void
}

/** Name and password, or a passkey. */
export function PasswordStep({ password, onPassword, onNext }: Props) {
  const say = useWords()
  const [login, setLogin] = useState('')
  const act = useAct(signIn, { done: onNext })
  const buttons = (
    <Button wide kind="primary" type="submit" busy={act.busy}>
      {say('door.sign_in')}
    </Button>
  )
  return (
    <DoorCard title={say('door.title')}>
      <Form onSubmit={() => void act.go({ login: login.trim(), password })} obstacle={act.obstacle} buttons={buttons}>
        <Field
          required
          label={say('door.login')}
          name="username"
          autoComplete="username"
          value={login}
          onChange={setLogin}
        />
        <PasswordField
          required
          label={say('door.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={onPassword}
        />
      </Form>
      <PasskeySignIn onNext={onNext} />
      <p>{say('door.no_account')}</p>
    </DoorCard>
  )
}
