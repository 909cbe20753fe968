import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Facts, Section } from '../../../../ui/controls/layout.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { Table, TableScroll } from '../../../../ui/controls/table.tsx'
import { EditIcon } from '../../../../ui/icons.ts'
import { type Say, useWords } from '../../../../ui/words/words.tsx'
import { useOfficeName } from '../../../people/web/names.ts'
import type { MeetingView, Seat } from '../../contract.ts'
import { Quorum } from '../quorum.tsx'
import { ReplyDialog } from './reply-dialog.tsx'

/** Who is called, in order of precedence, what they answered, and how many have to be there. */
export function Called({ meeting }: { meeting: MeetingView }) {
  const say = useWords()
  const { seats, state, mayRun, quorum } = meeting
  const [recording, setRecording] = useState<Seat>()
  const count = (reply: 'coming' | 'excused' | undefined) => seats.filter(seat => seat.reply?.reply === reply).length
  const mayRecord = mayRun && (state === 'called' || state === 'past')
  return (
    <Section title={say('called.title', { count: seats.length })}>
      {state !== 'preparing' && (
        <Facts
          facts={[
            { label: say('called.coming'), value: count('coming') },
            { label: say('called.excused'), value: count('excused') },
            { label: say('called.silent'), value: count(undefined) },
          ]}
        />
      )}
      <Quorum quorum={quorum} />
      <Seats meeting={meeting} onRecord={mayRecord ? setRecording : undefined} />
      {recording && (
        <ReplyDialog
          meetingId={meeting.id}
          person={recording.person}
          reply={recording.reply?.reply}
          reason={recording.reply?.reason ?? null}
          onClose={() => setRecording(undefined)}
        />
      )}
    </Section>
  )
}

interface SeatsProps {
  meeting: MeetingView
  onRecord: ((seat: Seat) => void) | undefined
}

function Seats({ meeting: { seats, chair, startsAt }, onRecord }: SeatsProps) {
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
          reason: seat.reply && remarkOn(say, seat.reply),
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

/** Why somebody does not come, as far as it may be known, and who wrote it down. */
function remarkOn(say: Say, { reason, recordedBy }: Reply): string {
  return [reason, recordedBy && say('called.recorded_by', { name: recordedBy })].filter(Boolean).join(' · ')
}
