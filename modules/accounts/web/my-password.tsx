import { useState } from 'react'
import { changePassword } from '../../../platform/auth/contract.ts'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { PasswordField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { listSessions } from '../contract.ts'

/** Changes the own password; every other session of the account ends. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const done = () => {
    toast(say('mine.password_changed'))
    onClose()
  }
  const act = useAct(changePassword, { refreshes: [listSessions], done })
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('mine.change_password')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('mine.change_password')} onClose={onClose}>
      <Form onSubmit={() => void act.go({ current, password })} obstacle={act.obstacle} buttons={buttons}>
        <PasswordField
          name="current"
          required
          label={say('mine.current_password')}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
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
    </Dialog>
  )
}
