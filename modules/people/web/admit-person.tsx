import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Field } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { admitPerson, listPeople } from '../contract.ts'
import { emptyPerson, fieldsOf, PersonFields } from './person-fields.tsx'

interface Props {
  onClose: () => void
  onDone: (id: string) => void
}

/** Adds one person. */
export function AdmitPerson({ onClose, onDone }: Props) {
  const say = useWords()
  const [draft, setDraft] = useState(emptyPerson)
  const [code, setCode] = useState('')
  const act = useAct(admitPerson, { refreshes: [listPeople] })
  const admit = async () => {
    const made = await act.go({ ...fieldsOf(draft), ...(code.trim() && { code: code.trim() }) })
    if (!made) return
    toast(say('person.admitted'))
    onDone(made.id)
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('people.admit')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('people.admit')} onClose={onClose}>
      <Form onSubmit={() => void admit()} obstacle={act.obstacle} buttons={buttons}>
        <PersonFields draft={draft} onChange={setDraft} />
        <Field name="code" label={say('person.code')} hint={say('person.code_hint')} value={code} onChange={setCode} />
      </Form>
    </Dialog>
  )
}
