import { Link } from '@tanstack/react-router'
import { workFor } from '../../../../ui/asking/on-behalf.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import work from '../../../../ui/theme/work.module.css'
import { useMe } from '../../../accounts/web/use-me.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listAssistedMeetings, listMeetings, type MeetingRow } from '../../contract.ts'
import { type Principal, ReplyButtons } from '../meeting/my-reply.tsx'
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

/** Where those are called for whom this person prepares. Their papers are read in a tab that works for them; a reply is theirs, by this person. */
export function AssistedMeetings() {
  const say = useWords()
  const me = useMe().data
  const assists = me !== undefined && me.onBehalfOf === null && me.principals.length > 0
  const items = useAnswer(listAssistedMeetings, {}, assists).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={say('mymeetings.assisted')}>
      <ul className={work.list} aria-label={say('mymeetings.assisted')}>
        {items.map(({ principal, meeting }) => (
          <li key={`${principal.id} ${meeting.id}`} className={work.item}>
            <Assisted principal={principal} meeting={meeting} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Assisted({ principal, meeting }: { principal: Principal; meeting: MeetingRow }) {
  const say = useWords()
  const whenOf = useWhen()
  const { id, title, place, state, mine } = meeting
  const { name } = principal
  return (
    <>
      <div className={work.words}>
        <a
          href={`/meetings/${id}`}
          className={work.title}
          aria-label={say('mymeetings.open_for', { title, name })}
          onClick={() => workFor(principal.id)}
        >
          {title}
        </a>
        <p className={work.facts}>
          <Mark>{say('mymeetings.for', { name })}</Mark> <MineMark state={state} mine={mine} />{' '}
          <span>{[whenOf(meeting), place].filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      {mine?.reply === null && <ReplyButtons meeting={meeting} principal={principal} kind="plain" />}
    </>
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
