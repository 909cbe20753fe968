import { useState, type ReactNode } from 'react'
import type { Obstacle } from '../../../platform/refused.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { PasswordField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'

interface Props {
  title: string
  /** What happens then. */
  children?: ReactNode
  obstacle: Obstacle | undefined
  busy: boolean
  onGo: (password: string) => void
  onClose: () => void
}

/** Asks for the password before something that protects the account is changed. */
export function WithPassword({ title, children, obstacle, busy, onGo, onClose }: Props) {
  const say = useWords()
  const [password, setPassword] = useState('')
  const buttons = (
    <DialogButtons onCancel={onClose} busy={busy}>
      {say('door.go_on')}
    </DialogButtons>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={() => onGo(password)} obstacle={obstacle} buttons={buttons}>
        {children}
        <PasswordField
          name="password"
          required
          label={say('door.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Form>
    </Dialog>
  )
}
