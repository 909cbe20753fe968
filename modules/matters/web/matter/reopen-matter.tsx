import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMatters, type MatterView, readMatter, reopenMatter } from '../../contract.ts'

/** Opens a closed matter again, with a reason. */
export function ReopenMatter({ matter: { id }, onClose }: { matter: MatterView; onClose: () => void }) {
  const say = useWords()
  const [reason, setReason] = useState('')
  const act = useAct(reopenMatter, { refreshes: [readMatter, listMatters], done: onClose })
  return (
    <Dialog title={say('matter.reopen_title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id, reason: reason.trim() })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('matter.reopen')}
          </DialogButtons>
        }
      >
        <LongField
          name="reason"
          label={say('matter.reopen_reason')}
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
