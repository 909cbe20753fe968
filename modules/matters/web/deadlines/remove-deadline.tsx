import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { type Deadline, listDueSoon, listMatters, readMatter, removeDeadline } from '../../contract.ts'

interface Props {
  matterId: string
  deadline: Deadline
  onClose: () => void
}

/** Takes a deadline away with a reason; it stays on record. */
export function RemoveDeadline({ matterId, deadline: { id, version, words }, onClose }: Props) {
  const say = useWords()
  const [reason, setReason] = useState('')
  const act = useAct(removeDeadline, { refreshes: [readMatter, listMatters, listDueSoon], done: onClose })
  return (
    <Dialog title={say('deadlines.remove_title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: matterId, deadlineId: id, reason: reason.trim() }, version)}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('deadlines.remove')}
          </DialogButtons>
        }
      >
        <p>{words}</p>
        <LongField
          name="reason"
          label={say('deadlines.remove_reason')}
          rows={2}
          maxLength={500}
          required
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  )
}
