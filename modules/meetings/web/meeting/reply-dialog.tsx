import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonField } from '../../../../ui/controls/reason-field.tsx'
import { useWho } from '../../../../ui/who.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import {
  listAssistedMeetings,
  listMeetings,
  readMeeting,
  reply as replies,
  replyToSummons,
  type Seat,
} from '../../contract.ts'
import type { Principal } from './my-reply.tsx'
import { SubstituteField } from './substitute-field.tsx'

type Reply = NonNullable<Seat['reply']>['reply']

interface Props {
  meetingId: string
  /** Whose answer is written down; left out it is one's own. */
  person?: Seat['person']
  /** For whom an assistant answers. */
  principal?: Principal | undefined
  reply: Reply | undefined
  reason?: string | null
  onClose: () => void
}

/** An answer to an invitation; where somebody cannot come, with the reason and, as far as the rules allow it, with who comes instead. */
export function ReplyDialog({ meetingId, person, principal, reply: first, reason: known, onClose }: Props) {
  const say = useWords()
  const [reply, setReply] = useState(first ?? 'coming')
  const [reason, setReason] = useState(known ?? '')
  const act = useAct(replyToSummons, {
    refreshes: [readMeeting, listMeetings, listAssistedMeetings],
    done: onClose,
    behalf: principal?.id,
  })
  // Whoever answers for somebody from their own screens does not read the meeting there.
  const { data: meeting } = useAnswer(readMeeting, { id: meetingId }, principal === undefined)
  const personId = useWho().personId
  const seat = meeting?.seats.find(one => one.person.id === (person?.id ?? personId))
  const [chosen, setChosen] = useState<Seat['substitute']>()
  const substitute = chosen === undefined ? (seat?.substitute ?? null) : chosen
  const maySend = reply === 'excused' && meeting?.substitutes === true && seat?.role === 'member'
  const answer = {
    id: meetingId,
    reply,
    ...(person && { personId: person.id }),
    ...(reply === 'excused' && reason.trim() !== '' && { reason: reason.trim() }),
    ...(maySend && { substituteId: substitute?.id ?? null }),
  }
  return (
    <Dialog
      title={
        person || principal
          ? say('meeting.record_for', { name: (person ?? principal)?.name ?? '' })
          : say('meeting.reply_asked')
      }
      onClose={onClose}
    >
      <Form
        onSubmit={() => void act.go(answer)}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy || (!meeting && !principal)}>
            {say('meeting.save')}
          </DialogButtons>
        }
      >
        <CardChoice
          label={say('meeting.reply')}
          value={reply}
          sideBySide
          options={replies.options.map(value => ({ value, label: say(`meeting.reply.${value}`) }))}
          onChange={setReply}
        />
        {reply === 'excused' && (
          <ReasonField
            label={say('meeting.reason')}
            hint={say('meeting.reason_seen_by')}
            value={reason}
            onChange={setReason}
          />
        )}
        {maySend && <SubstituteField substitute={substitute} seats={meeting.seats} onChange={setChosen} />}
      </Form>
    </Dialog>
  )
}
