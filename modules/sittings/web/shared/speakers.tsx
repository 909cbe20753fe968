import type { ReactNode } from 'react'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Speech } from '../../contract.ts'
import styles from './shared.module.css'
import { Timer } from './timer.tsx'

interface Props {
  speeches: readonly Speech[]
  asOf: string
  receivedAt: number
  /** What can be done with one of them. */
  waysOf?: (speech: Speech) => ReactNode
}

/** Who speaks, who waits in which order, and who has spoken. */
export function Speakers({ speeches, asOf, receivedAt, waysOf }: Props) {
  const say = useWords()
  const shown = inTurn(speeches)
  if (shown.length === 0) return <p className={styles.hint}>{say('sitting.nobody_asked')}</p>
  return (
    <ol className={styles.speakers} aria-label={say('sitting.speakers')}>
      {shown.map(speech => (
        <li key={speech.id} data-stage={stageOf(speech)}>
          <span className={styles.name}>{speech.person.name}</span>
          {stageOf(speech) === 'speaks' ? (
            <Timer speech={speech} asOf={asOf} receivedAt={receivedAt} />
          ) : (
            <Mark standing={stageOf(speech) === 'waits' ? 'waiting' : 'plain'}>
              {say(`sitting.${stageOf(speech)}`)}
            </Mark>
          )}
          {waysOf && <span className={styles.ways}>{waysOf(speech)}</span>}
        </li>
      ))}
    </ol>
  )
}

/** How far a request to speak is. */
export function stageOf({ givenAt, endedAt }: Speech): 'waits' | 'speaks' | 'spoke' {
  if (endedAt !== null) return 'spoke'
  return givenAt === null ? 'waits' : 'speaks'
}

/** Whoever speaks, then those who wait in the order in which they asked, then those who have spoken. */
function inTurn(speeches: readonly Speech[]): Speech[] {
  const among = (stage: string) => speeches.filter(speech => stageOf(speech) === stage)
  return [...among('speaks'), ...among('waits'), ...among('spoke')]
}
