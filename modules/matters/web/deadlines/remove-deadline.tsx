import { useAct } from '../../../../ui/asking/use-act.ts'
import { ReasonDialog } from '../../../../ui/controls/reason-dialog.tsx'
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
  const act = useAct(removeDeadline, { refreshes: [readMatter, listMatters, listDueSoon], done: onClose })
  return (
    <ReasonDialog
      title={say('deadlines.remove_title')}
      label={say('deadlines.remove_reason')}
      maxLength={500}
      act={say('deadlines.remove')}
      busy={act.busy}
      obstacle={act.obstacle}
      onReason={reason => void act.go({ id: matterId, deadlineId: id, reason }, version)}
      onClose={onClose}
    >
      <p>{words}</p>
    </ReasonDialog>
  )
}
