import { useState } from 'react'
import { Select } from '../../../../ui/controls/field.tsx'
import { Facts, Section, Toolbar } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView, Seat } from '../../contract.ts'
import { Quorum } from '../quorum.tsx'
import { ReplyDialog } from './reply-dialog.tsx'
import { Seats } from './seats.tsx'

/** So many are seen at a glance. */
const few = 12

const answers = ['all', 'silent', 'coming', 'excused'] as const
type Answer = (typeof answers)[number]

/** Who is called, in order of precedence, what they answered, and how many have to be there. */
export function Called({ meeting }: { meeting: MeetingView }) {
  const say = useWords()
  const { seats, state, mayRun, quorum } = meeting
  const [shown, setShown] = useState<Answer>('all')
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
      {state !== 'preparing' && seats.length > few && <Shown shown={shown} onChange={setShown} />}
      <Seats
        meeting={meeting}
        seats={seats.filter(({ reply }) => shown === 'all' || shown === (reply?.reply ?? 'silent'))}
        onRecord={mayRecord ? setRecording : undefined}
      />
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

/** Which of many are shown, by what they answered. */
function Shown({ shown, onChange }: { shown: Answer; onChange: (shown: Answer) => void }) {
  const say = useWords()
  return (
    <Toolbar>
      <Select
        label={say('called.show')}
        value={shown}
        options={answers.map(value => ({ value, label: say(`called.${value}`) }))}
        onChange={value => onChange(answers.find(one => one === value) ?? 'all')}
      />
    </Toolbar>
  )
}
