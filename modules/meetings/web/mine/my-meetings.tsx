import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Section } from '../../../../ui/controls/layout.tsx'
import work from '../../../../ui/theme/work.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMeetings, type MeetingRow } from '../../contract.ts'
import { ReplyButtons } from '../meeting/my-reply.tsx'
import { MineMark } from '../state-mark.tsx'
import { useWhen } from '../use-when.ts'

/** Meetings that wait for this person's reply, and the next one that they come to; undefined until it is known. */
export function useMyMeetings(): MeetingRow[] | undefined {
  const coming = useAnswer(listMeetings, { which: 'coming', take: 50 }).data?.items
  const called = coming?.filter(({ state, mine }) => state === 'called' && mine !== null)
  const next = called?.find(({ mine }) => mine?.reply !== 'excused')
  return called?.filter(one => one === next || one.mine?.reply === null)
}

/** Where this person is called to: each answered with one press, its papers two presses away. */
export function MyMeetings() {
  const say = useWords()
  const meetings = useMyMeetings() ?? []
  if (meetings.length === 0) return null
  return (
    <Section title={say('mymeetings.title')}>
      <ul className={work.list} aria-label={say('mymeetings.title')}>
        {meetings.map(meeting => (
          <li key={meeting.id} className={work.item}>
            <Mine meeting={meeting} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Mine({ meeting }: { meeting: MeetingRow }) {
  const whenOf = useWhen()
  const { id, title, place, state, mine } = meeting
  return (
    <>
      <div className={work.words}>
        <Link to="/meetings/$id" params={{ id }} className={work.title}>
          {title}
        </Link>
        <p className={work.facts}>
          <MineMark state={state} mine={mine} /> <span>{[whenOf(meeting), place].filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      {mine?.reply === null && <ReplyButtons meeting={meeting} kind="plain" />}
    </>
  )
}
