import { useAct } from '../../../../ui/asking/use-act.ts'
import { ReasonDialog } from '../../../../ui/controls/reason-dialog.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMatters, type MatterView, readMatter, reopenMatter } from '../../contract.ts'

/** Opens a closed matter again, with a reason. */
export function ReopenMatter({ matter: { id }, onClose }: { matter: MatterView; onClose: () => void }) {
  const say = useWords()
  const act = useAct(reopenMatter, { refreshes: [readMatter, listMatters], done: onClose })
  return (
    <ReasonDialog
      title={say('matter.reopen_title')}
      label={say('matter.reopen_reason')}
      maxLength={1_000}
      act={say('matter.reopen')}
      busy={act.busy}
      obstacle={act.obstacle}
      onReason={reason => void act.go({ id, reason })}
      onClose={onClose}
    />
  )
}
