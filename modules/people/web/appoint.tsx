import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { BodyRow } from '../../bodies/contract.ts'
import { appoint, readComposition, readPerson, listPeople } from '../contract.ts'
import { MandateFields, type MandateDraft } from './mandate-fields.tsx'
import { PersonField, type PersonPicked } from './person-field.tsx'

interface Props {
  body: BodyRow
  on: string | undefined
  onClose: () => void
}

/** Gives somebody an office in a body. */
export function Appoint({ body, on = today(), onClose }: Props) {
  const say = useWords()
  const [person, setPerson] = useState<PersonPicked>()
  const [draft, setDraft] = useState<MandateDraft>({ office: '', fromDay: on, toDay: '', precedence: '' })
  const done = () => {
    toast(say('appoint.done'))
    onClose()
  }
  const act = useAct(appoint, { refreshes: [readComposition, readPerson, listPeople], done })
  const go = () =>
    act.go({
      id: body.id,
      personId: person?.id ?? '',
      office: draft.office,
      fromDay: draft.fromDay,
      toDay: draft.toDay || null,
      ...(draft.precedence && { precedence: Number(draft.precedence) }),
    })
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('appoint.open')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('appoint.title', { body: body.name })} onClose={onClose}>
      <Form onSubmit={() => void go()} obstacle={act.obstacle} buttons={buttons}>
        <PersonField label={say('appoint.person')} person={person} onChange={setPerson} />
        <MandateFields draft={draft} body={body} onChange={setDraft} />
      </Form>
    </Dialog>
  )
}
