import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { CardChoice } from '../../../ui/controls/choices.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { PersonField, type PersonPicked } from '../../people/web/person-field.tsx'
import { listAccounts, openAccount } from '../contract.ts'

interface Props {
  onClose: () => void
  onDone: (id: string) => void
}

/** Makes an account: for somebody on the list of people, or for somebody who is not, such as an outside auditor. */
export function OpenAccount({ onClose, onDone }: Props) {
  const say = useWords()
  const [kind, setKind] = useState<'person' | 'other'>('person')
  const [person, setPerson] = useState<PersonPicked>()
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const act = useAct(openAccount, { refreshes: [listAccounts], done: ({ id }) => onDone(id) })
  const open = () =>
    act.go({
      ...(kind === 'person' ? { personId: person?.id } : { name: name.trim() }),
      ...(login.trim() && { login: login.trim() }),
      language: say.language,
    })
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('accounts.open')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('accounts.open')} onClose={onClose}>
      <Form onSubmit={() => void open()} obstacle={act.obstacle} buttons={buttons}>
        <CardChoice
          sideBySide
          label={say('accounts.for')}
          value={kind}
          options={[
            { value: 'person', label: say('accounts.for_person') },
            { value: 'other', label: say('accounts.for_other'), hint: say('accounts.for_other_why') },
          ]}
          onChange={setKind}
        />
        {kind === 'person' ? (
          <PersonField label={say('accounts.person')} person={person} onChange={setPerson} />
        ) : (
          <Field name="name" required label={say('account.name')} value={name} onChange={setName} />
        )}
        <Field
          name="login"
          label={say('account.login')}
          hint={say('account.login_hint')}
          value={login}
          onChange={setLogin}
        />
      </Form>
    </Dialog>
  )
}
