import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { LongField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { readPaper } from '../../papers/contract.ts'
import { readDraft, reopenDraft } from '../contract.ts'

/** Takes the final mark off a text, with a reason. */
export function ReopenDraft({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords()
  const [reason, setReason] = useState('')
  const act = useAct(reopenDraft, { refreshes: [readDraft, readPaper], done: onClose })
  return (
    <Dialog title={say('draft.reopen')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id, reason: reason.trim() })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('draft.reopen')}
          </DialogButtons>
        }
      >
        <p>{say('draft.reopen_effect')}</p>
        <LongField
          name="reason"
          label={say('draft.reopen_reason')}
          rows={2}
          maxLength={1_000}
          required
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  )
}
