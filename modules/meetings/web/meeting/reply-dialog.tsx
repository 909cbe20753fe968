import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { CardChoice } from '../../../../ui/controls/choices.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMeetings, readMeeting, reply as replies, replyToSummons, type Seat } from '../../contract.ts'

type Reply = NonNullable<Seat['reply']>['reply']

interface Props {
  meetingId: string
  /** Whose answer is written down; left out it is one's own. */
  person?: Seat['person']
  reply: Reply | undefined
  reason?: string | null
  onClose: () => void
}

/** An answer to an invitation, with the reason where somebody cannot come. */
export function ReplyDialog({ meetingId, person, reply: first, reason: known, onClose }: Props) {
  const say = useWords()
  const [reply, setReply] = useState(first ?? 'coming')
  const [reason, setReason] = useState(known ?? '')
  const act = useAct(replyToSummons, { refreshes: [readMeeting, listMeetings], done: onClose })
  const given = reply === 'excused' && reason.trim() !== '' ? { reason: reason.trim() } : {}
  return (
    <Dialog
      title={person ? say('meeting.record_for', { name: person.name }) : say('meeting.reply_asked')}
      onClose={onClose}
    >
      <Form
        onSubmit={() => void act.go({ id: meetingId, reply, ...(person && { personId: person.id }), ...given })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
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
      </Form>
    </Dialog>
  )
}
