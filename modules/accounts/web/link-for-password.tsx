import { useState } from 'react'
import { choosePassword } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Field, PasswordField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { DoorCard } from './door-card.tsx'

interface Props {
  token: string
  link: { name: string; login: string | null }
  onDone: () => void
}

/** Chooses a password, the first one or a new one. */
export function LinkForPassword({ token, link, onDone }: Props) {
  const say = useWords()
  const [password, setPassword] = useState('')
  const act = useAct(choosePassword)
  const choose = async () => {
    if (!(await act.go({ token, password }))) return
    toast(say('link.password_chosen'))
    onDone()
  }
  const buttons = (
    <Button wide kind="primary" type="submit" busy={act.busy}>
      {say('link.choose_password')}
    </Button>
  )
  return (
    <DoorCard title={say('link.password_title')} above={link.name}>
      <Form onSubmit={() => void choose()} obstacle={act.obstacle} buttons={buttons}>
        {link.login !== null && (
          <Field
            disabled
            label={say('door.login')}
            autoComplete="username"
            value={link.login}
            onChange={() => undefined}
          />
        )}
        <PasswordField
          name="password"
          required
          label={say('link.new_password')}
          hint={say('link.new_password_hint')}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
        />
      </Form>
    </DoorCard>
  )
}
