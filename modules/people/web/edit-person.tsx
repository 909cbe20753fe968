import { useState } from 'react'
import { useEdit } from '../../../ui/asking/use-edit.ts'
import { Conflict } from '../../../ui/controls/conflict.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { changePerson, listPeople, type PersonRow, readComposition, readPerson } from '../contract.ts'
import { draftOf, fieldsOf, PersonFields, type PersonFieldValues, valuesIn } from './person-fields.tsx'

interface Props {
  person: PersonRow
  onClose: () => void
}

/** Corrects a name or contact. */
export function EditPerson({ person, onClose }: Props) {
  const say = useWords()
  const [draft, setDraft] = useState(() => draftOf(person))
  const mine = fieldsOf(draft)
  const edit = useEdit(changePerson, {
    opened: valuesIn(person),
    version: person.version,
    mine,
    input: change => ({ id: person.id, ...change }),
    fieldsOf: current => valuesIn(current as PersonRow),
    refreshes: [readPerson, listPeople, readComposition],
    done() {
      toast(say('person.saved'))
      onClose()
    },
  })
  const labels = {
    familyName: say('person.family_name'),
    middleName: say('person.middle_name'),
    givenName: say('person.given_name'),
    birthDate: say('person.birth_date'),
    sex: say('person.sex'),
    email: say('person.email'),
    phone: say('person.phone'),
  }
  const read = (name: keyof PersonFieldValues, value: string | null) => {
    if (value === null) return ''
    if (name === 'sex') return say(`person.sex_${value}`)
    return name === 'birthDate' ? say.day(value) : value
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={edit.busy}>
      {say('person.save')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('person.edit_title')} onClose={onClose}>
      <Form onSubmit={() => void edit.save()} obstacle={edit.obstacle} buttons={buttons}>
        {edit.clash ? (
          <Conflict clash={edit.clash} mine={mine} labels={labels} read={read} />
        ) : (
          <PersonFields draft={draft} onChange={setDraft} />
        )}
      </Form>
    </Dialog>
  )
}
