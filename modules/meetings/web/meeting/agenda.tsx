import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { dayAndTime } from '../../../../ui/words/time-of-day.ts'
import { useTimeZone, useWords } from '../../../../ui/words/words.tsx'
import type { AgendaLine, MeetingView, Seat } from '../../contract.ts'
import { numbersOf } from '../numbering.ts'
import { runningTimes } from '../running-times.ts'
import { AgreedOn } from './agreed-on.tsx'
import { Interests } from './interests.tsx'
import styles from './meeting.module.css'

/** The agenda with the time at which each line is expected to begin. */
export function Agenda({ meeting }: { meeting: MeetingView }) {
  const { agenda, startsAt, mayRun, state } = meeting
  const say = useWords()
  const timeZone = useTimeZone()
  const { starts } = runningTimes(startsAt, agenda)
  const numbers = numbersOf(agenda)
  return (
    <Section title={say('agenda.title')}>
      {agenda.length === 0 && (
        <EmptyState title={say('agenda.none')}>
          {say(mayRun && state !== 'cancelled' ? 'agenda.none_why' : 'agenda.none_member')}
        </EmptyState>
      )}
      <ol className={styles.agenda} aria-label={say('agenda.title')}>
        {agenda.map((line, place) => (
          <Line
            key={line.id}
            meeting={meeting}
            line={line}
            number={numbers[place] ?? null}
            time={timeOf(starts[place] ?? null, timeZone)}
          />
        ))}
      </ol>
    </Section>
  )
}

function timeOf(moment: number | null, timeZone: string | undefined): string {
  return moment === null ? '' : dayAndTime(moment, timeZone).time
}

interface LineProps {
  meeting: MeetingView
  line: AgendaLine
  /** Null of a formality or a break. */
  number: number | null
  time: string
}

function Line({ meeting, line: { id, kind, minutes, content }, number, time }: LineProps) {
  const say = useWords()
  const title = content ? content.title : say('agenda.hidden')
  return (
    <li className={styles.line} data-kind={kind}>
      <span className={styles.time}>{time}</span>
      <div className={styles.lineWords}>
        <p className={content ? styles.lineTitle : styles.hidden}>{number === null ? title : `${number}. ${title}`}</p>
        {content && <Content meeting={meeting} content={content} kind={kind} />}
        {content && number !== null && <Interests meeting={meeting} lineId={id} content={content} />}
      </div>
      <span className={styles.minutes}>{minutes !== null && say('agenda.minutes', { count: minutes })}</span>
    </li>
  )
}

interface ContentProps {
  meeting: MeetingView
  content: NonNullable<AgendaLine['content']>
  kind: AgendaLine['kind']
}

function Content({ meeting, content, kind }: ContentProps) {
  const say = useWords()
  const { presenter, presider, readers, papers, awaits } = content
  const who = [
    presenter && say('agenda.presented_by', { name: presenter.name }),
    presider && say('agenda.led_by', { name: presider.name }),
  ].filter(Boolean)
  return (
    <>
      {(who.length > 0 || kind === 'consent') && (
        <p className={theme.soft}>
          {kind === 'consent' && <Mark>{say('agenda.kind.consent')}</Mark>} {who.join(' · ')}
        </p>
      )}
      {readers && (
        <p className={theme.soft}>
          <Mark standing="waiting">{say('agenda.narrow')}</Mark>{' '}
          {say('agenda.readers', { names: inOrder(readers, meeting.seats) })}
        </p>
      )}
      {papers.length > 0 && (
        <ul className={styles.papers} aria-label={say('agenda.papers_of', { title: content.title })}>
          {papers.map(({ id, number, title }) => (
            <li key={id}>
              {title === null ? (
                <span className={styles.hidden}>{say('agenda.paper_hidden')}</span>
              ) : (
                <Link to="/papers/$id/read" params={{ id }} search={{ version: number }}>
                  {title}
                </Link>
              )}{' '}
              <span className={theme.soft}>{say('agenda.version', { number })}</span>
              <AgreedOn meeting={meeting} paperId={id} title={title ?? say('agenda.paper_hidden')} number={number} />
            </li>
          ))}
        </ul>
      )}
      {awaits && (
        <p className={theme.soft}>
          <Mark standing="waiting">{say('agenda.awaited')}</Mark>{' '}
          {say('agenda.awaits_whose', { name: awaits.body.name, day: awaits.by })}
        </p>
      )}
    </>
  )
}

/** Their names in the order of precedence, in which everybody is named. */
function inOrder(readers: readonly { id: string; name: string }[], seats: readonly Seat[]): string {
  const called = seats.filter(({ person }) => readers.some(({ id }) => id === person.id))
  return called.map(({ person }) => person.name).join(', ')
}
