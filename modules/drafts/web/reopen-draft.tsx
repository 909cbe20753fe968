import { useAct } from '../../../ui/asking/use-act.ts'
import { ReasonDialog } from '../../../ui/controls/reason-dialog.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { readPaper } from '../../papers/contract.ts'
import { readDraft, reopenDraft } from '../contract.ts'

/** Takes the final mark off a text, with a reason. */
export function ReopenDraft({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords()
  const act = useAct(reopenDraft, { refreshes: [readDraft, readPaper], done: onClose })
  return (
    <ReasonDialog
      title={say('draft.reopen')}
      label={say('draft.reopen_reason')}
      maxLength={1_000}
      act={say('draft.reopen')}
      busy={act.busy}
      obstacle={act.obstacle}
      onReason={reason => void act.go({ id, reason })}
      onClose={onClose}
    >
      <p>{say('draft.reopen_effect')}</p>
    </ReasonDialog>
  )
}
