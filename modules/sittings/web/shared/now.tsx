import { Link } from '@tanstack/react-router'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Room } from '../../contract.ts'
import { nameOfLine, type ShownLine } from './lines.ts'
import styles from './shared.module.css'

/** What is being dealt with, with its papers; between two items, that there is none. */
export function Now({ room: { live }, line }: { room: Room; line: ShownLine | undefined }) {
  const say = useWords()
  if (!line) {
    const why = { before: 'sitting.not_yet', open: 'sitting.between', closed: 'sitting.over' }[live.state]
    return <p className={styles.hint}>{say(why)}</p>
  }
  const { content, minutes } = line.line
  return (
    <div className={styles.now} aria-live="polite">
      <h3>{nameOfLine(say, line)}</h3>
      <p className={styles.below}>
        {content?.presenter && <span>{say('sitting.presenter', { name: content.presenter.name })}</span>}
        {content?.presider && <span>{say('sitting.presider', { name: content.presider.name })}</span>}
        {minutes !== null && <span>{say('sitting.minutes', { minutes })}</span>}
      </p>
      {content?.closed && <p>{say('sitting.stays_away')}</p>}
      {content && content.papers.length > 0 && (
        <ul className={styles.papers} aria-label={say('sitting.papers')}>
          {content.papers.map(
            ({ id, number, title }) =>
              title !== null && (
                <li key={id}>
                  <Link to="/papers/$id/read" params={{ id }} search={{ version: number }} className={styles.paper}>
                    {title}
                  </Link>
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  )
}
