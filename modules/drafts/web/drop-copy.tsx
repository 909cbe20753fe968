import { useAct } from '../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { dropWorkingCopy, readDraft } from '../contract.ts'
import type { Keeping } from './keeping/keeping.ts'

interface Props {
  paperId: string
  keeping: Keeping
  onDropped: () => void
  onClose: () => void
}

/** Gives up what was written, after saying what will be gone. */
export function DropCopy({ paperId, keeping, onDropped, onClose }: Props) {
  const say = useWords()
  const { base } = keeping.copy()
  const act = useAct(dropWorkingCopy, { refreshes: [readDraft], done: onDropped })
  const drop = async () => {
    const settled = await keeping.settle()
    if (settled && keeping.copy().revision === 0) onDropped()
    else if (settled) await act.go({ id: paperId })
  }
  return (
    <Dialog title={say('drafting.drop')} onClose={onClose}>
      <Form
        onSubmit={() => void drop()}
        obstacle={act.obstacle ?? keeping.read().obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('drafting.drop')}
          </DialogButtons>
        }
      >
        <p>{say('drafting.drop_sure', { base })}</p>
      </Form>
    </Dialog>
  )
}
