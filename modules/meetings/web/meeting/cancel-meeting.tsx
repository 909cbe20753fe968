import { useAct } from '../../../../ui/asking/use-act.ts'
import { ReasonDialog } from '../../../../ui/controls/reason-dialog.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { cancelMeeting, listMeetings, type MeetingView, readMeeting } from '../../contract.ts'

/** Cancels a meeting; everybody who was called is shown the reason. */
export function CancelMeeting({ meeting: { id }, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const say = useWords()
  const act = useAct(cancelMeeting, {
    refreshes: [readMeeting, listMeetings],
    done: () => {
      toast(say('meeting.cancel_done'))
      onClose()
    },
  })
  return (
    <ReasonDialog
      title={say('meeting.cancel_title')}
      label={say('meeting.cancel_reason')}
      maxLength={500}
      act={say('meeting.cancel')}
      busy={act.busy}
      obstacle={act.obstacle}
      onReason={reason => void act.go({ id, reason })}
      onClose={onClose}
    >
      <p>{say('meeting.cancel_why')}</p>
    </ReasonDialog>
  )
}
