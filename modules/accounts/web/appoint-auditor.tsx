import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { LongField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type AccountView, appointAuditor, listAccounts, readAccount } from '../contract.ts'

interface Props {
  account: AccountView
  onClose: () => void
}

/** Lets somebody read for some days, about everything or about some subjects. */
export function AppointAuditor({ account, onClose }: Props) {
  const say = useWords()
  const [startsOn, setStartsOn] = useState(account.auditMandate?.startsOn ?? today())
  const [endsOn, setEndsOn] = useState(account.auditMandate?.endsOn ?? '')
  const [subjects, setSubjects] = useState((account.auditMandate?.subjectIds ?? []).join('\n'))
  const act = useAct(appointAuditor, { refreshes: [readAccount, listAccounts], done: onClose })
  const appoint = () => {
    const ids = subjects.split(/\s+/).filter(Boolean)
    return act.go({ id: account.id, startsOn, endsOn, subjectIds: ids.length > 0 ? ids : null })
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('account.grant')}
    </DialogButtons>
  )
  return (
    <Dialog title={say('auditor.title')} onClose={onClose}>
      <Form onSubmit={() => void appoint()} obstacle={act.obstacle} buttons={buttons}>
        <DateField name="startsOn" required label={say('auditor.starts')} value={startsOn} onChange={setStartsOn} />
        <DateField name="endsOn" required label={say('auditor.ends')} value={endsOn} onChange={setEndsOn} />
        <LongField
          unwrapped
          rows={3}
          label={say('auditor.subjects')}
          hint={say('auditor.subjects_hint')}
          value={subjects}
          onChange={setSubjects}
        />
      </Form>
    </Dialog>
  )
}
