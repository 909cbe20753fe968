import { Button } from '../../../../ui/controls/button.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { Table, TableScroll } from '../../../../ui/controls/table.tsx'
import { EditIcon } from '../../../../ui/icons.ts'
import { type Say, useWords } from '../../../../ui/words/words.tsx'
import { useOfficeName } from '../../../people/web/names.ts'
import type { MeetingView, Seat } from '../../contract.ts'

interface Props {
  meeting: Pick<MeetingView, 'chair' | 'startsAt'>
  seats: readonly Seat[]
  /** Undefined where nobody's answer is written down here. */
  onRecord: ((seat: Seat) => void) | undefined
}

/** A line for each of those who are called, with what they answered; a card on the phone. */
export function Seats({ meeting: { chair, startsAt }, seats, onRecord }: Props) {
  const say = useWords()
  const officeName = useOfficeName()
  const on = startsAt.slice(0, 10)
  return (
    <TableScroll>
      <Table
        caption={say('called.list')}
        heads={{
          name: say('called.name'),
          office: say('called.office'),
          reply: say('meeting.reply'),
          reason: say('called.remark'),
          record: { head: say('called.record'), headless: true, end: true },
        }}
        rows={seats}
        keyOf={({ person }) => person.id}
      >
        {seat => ({
          name: seat.person.name,
          office: [
            seat.role === 'invited' ? say('called.invited') : seat.office && officeName(seat.office, on),
            chair?.id === seat.person.id && say('called.chairs'),
          ]
            .filter(Boolean)
            .join(' · '),
          reply: seat.reply && <ReplyMark reply={seat.reply} />,
          reason: remarkOn(say, seat),
          record: onRecord && (
            <Button
              kind="quiet"
              aria-label={say('meeting.record_for', { name: seat.person.name })}
              icon={<EditIcon size={20} aria-hidden />}
              onPress={() => onRecord(seat)}
            />
          ),
        })}
      </Table>
    </TableScroll>
  )
}

type Reply = NonNullable<Seat['reply']>

function ReplyMark({ reply: { reply } }: { reply: Reply }) {
  const say = useWords()
  return <Mark standing={reply === 'coming' ? 'settled' : 'plain'}>{say(`meeting.reply.${reply}`)}</Mark>
}

/** Why somebody does not come, as far as it may be known, who wrote it down, and who sits there instead. */
function remarkOn(say: Say, { reply, substitute }: Seat): string {
  const remarks = [
    reply?.reason,
    reply?.recordedBy && say('called.recorded_by', { name: reply.recordedBy }),
    substitute && say('called.substitute', { name: substitute.name }),
  ]
  return remarks.filter(Boolean).join(' · ')
}
