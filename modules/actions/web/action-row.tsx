import { Link } from '@tanstack/react-router'
import { Mark } from '../../../ui/controls/notice.tsx'
import work from '../../../ui/theme/work.module.css'
import { today } from '../../../ui/words/day.ts'
import { type Say, useWords } from '../../../ui/words/words.tsx'
import type { ShownAction } from '../contract.ts'
import { isOverdue } from '../rules.ts'
import styles from './actions.module.css'
import { Ways } from './ways.tsx'

interface Props {
  action: ShownAction
  /** Whether whoever looks leads its meeting, of which `meetingId` is the id. */
  led?: { meetingId: string } | undefined
  /** Where it is shown away from its meeting, that one is named. */
  isAway?: boolean
}

/** Who does what by when, how far that is, and what can be done about it. */
export function ActionRow({ action, led, isAway = false }: Props) {
  const say = useWords()
  const { meeting, before } = action
  return (
    <li className={work.item}>
      <div className={work.words}>
        <p className={styles.what}>{sentenceOf(say, action)}</p>
        <p className={work.facts}>
          <StateMark action={action} />
          <span>{dueOf(say, action)}</span>
          {action.note !== null && <span>{action.note}</span>}
          {isAway && meeting && (
            <Link to="/meetings/$id" params={{ id: meeting.id }}>
              {meeting.title}
            </Link>
          )}
        </p>
        {before.length > 0 && (
          <details className={styles.before}>
            <summary>{say('actions.before')}</summary>
            <ol>
              {before.map(said => (
                <li key={said.at}>
                  <p className={styles.what}>{sentenceOf(say, said)}</p>
                  <p className={work.facts}>
                    <span>{say(`actions.state.${said.state}`)}</span>
                    <span>{dueOf(say, said)}</span>
                    {said.note !== null && <span>{said.note}</span>}
                    <span>{say('actions.said', { name: said.saidBy, moment: say.moment(said.at) })}</span>
                  </p>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <Ways action={action} led={led} />
    </li>
  )
}

/** How far an action is; red once its day is over. */
export function StateMark({ action }: { action: Pick<ShownAction, 'state' | 'by'> }) {
  const say = useWords()
  if (isOverdue(action, today())) return <Mark standing="problem">{say('actions.overdue')}</Mark>
  const { state } = action
  const standing = { open: 'waiting', done: 'settled', withdrawn: 'plain' } as const
  return <Mark standing={standing[state]}>{say(`actions.state.${state}`)}</Mark>
}

export function dueOf(say: Say, { by }: { by: string | null }): string {
  return by === null ? say('actions.no_day') : say('actions.due', { day: say.day(by) })
}

function sentenceOf(say: Say, { who, what }: Pick<ShownAction, 'who' | 'what'>): string {
  return say('actions.read', { who: who.name, what })
}
