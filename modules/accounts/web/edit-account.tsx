import { useState } from 'react'
import { useEdit } from '../../../ui/asking/use-edit.ts'
import { Conflict } from '../../../ui/controls/conflict.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field, Select } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { languages } from '../../../ui/words/language.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type AccountRow, changeAccount, listAccounts, readAccount } from '../contract.ts'

interface Props {
  account: AccountRow
  onClose: () => void
}

type Values = Pick<AccountRow, 'name' | 'login' | 'language'>

/** Changes how an account is named, signs in, or which language it gets. The name of a person's account is the person's. */
export function EditAccount({ account, onClose }: Props) {
  const say = useWords()
  const [mine, setMine] = useState(valuesIn(account))
  const set = (change: Partial<Values>) => setMine({ ...mine, ...change })
  const edit = useEdit(changeAccount, {
    opened: valuesIn(account),
    version: account.version,
    mine,
    input: change => ({ id: account.id, ...change }),
    fieldsOf: current => valuesIn(current as AccountRow),
    refreshes: [readAccount, listAccounts],
    done: onClose,
  })
  const labels = { name: say('account.name'), login: say('account.login'), language: say('account.language') }
  const read = (name: keyof Values, value: string | null) =>
    name === 'language' ? say(`language.${value}`) : (value ?? '')
  const buttons = (
    <DialogButtons onCancel={onClose} busy={edit.busy}>
      {say('account.save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('account.edit')} onClose={onClose}>
      <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
        {edit.clash ? (
          <Conflict clash={edit.clash} mine={mine} labels={labels} read={read} />
        ) : (
          <>
            {account.personId === null && (
              <Field name="name" required label={labels.name} value={mine.name} onChange={name => set({ name })} />
            )}
            <Field
              name="login"
              label={labels.login}
              hint={say('account.login_hint')}
              value={mine.login ?? ''}
              onChange={login => set({ login: login || null })}
            />
            <Select
              name="language"
              label={labels.language}
              value={mine.language}
              options={languages.map(one => ({ value: one, label: say(`language.${one}`) }))}
              onChange={one => set({ language: one === 'en' ? 'en' : 'vi' })}
            />
          </>
        )}
      </Form>
    </Dialog>
  )
}

function valuesIn({ name, login, language }: AccountRow): Values {
  return { name, login, language }
}
