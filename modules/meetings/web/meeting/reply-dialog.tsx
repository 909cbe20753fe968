import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWho } from '../../../../ui/who.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMeetings, readMeeting, reply as replies, replyToSummons, type Seat } from '../../contract.ts'
import { SubstituteField } from './substitute-field.tsx'

type Reply = NonNullable<Seat['reply']>['reply']

interface Props {
  meetingId: string
  /** Whose answer is written down; left out it is one's own. */
  person?: Seat['person']
  reply: Reply | undefined
  reason?: string | null
  onClose: () => void
}

/** An answer to an invitation; where somebody cannot come, with the reason and, as far as the rules allow it, with who comes instead. */
export function ReplyDialog({ meetingId, person, reply: first, reason: known, onClose }: Props) {
  const say = useWords()
  const [reply, setReply] = useState(first ?? 'coming')
  const [reason, setReason] = useState(known ?? '')
  const act = useAct(replyToSummons, { refreshes: [readMeeting, listMeetings], done: onClose })
  const { data: meeting } = useAnswer(readMeeting, { id: meetingId })
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
      title={person ? say('meeting.record_for', { name: person.name }) : say('meeting.reply_asked')}
      onClose={onClose}
    >
      <Form
        onSubmit={() => void act.go(answer)}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy || !meeting}>
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
          <LongField
            name="reason"
            label={say('meeting.reason')}
            hint={say('meeting.reason_seen_by')}
            rows={2}
            maxLength={500}
            required
            value={reason}
            onChange={setReason}
          />
        )}
        {maySend && <SubstituteField substitute={substitute} seats={meeting.seats} onChange={setChosen} />}
      </Form>
    </Dialog>
  )
}
