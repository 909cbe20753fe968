import { useWords } from '../../../../ui/words/words.tsx'
import type { Deadline } from '../../contract.ts'
import styles from './deadlines.module.css'

type Days = NonNullable<Deadline['counted']>['leftOut']

/** What nobody has confirmed is told as such. */
const unsure = new Set<Days[number]['confidence']>(['one', 'weak'])

interface Props {
  days: Days
  open?: boolean
  /** What is said of them before they are shown; by itself how many there are. */
  summary?: string
}

/** The days that were left out in counting, each with why and by what source. */
export function LeftOut({ days, open = false, summary }: Props) {
  const say = useWords()
  if (days.length === 0) return null
  return (
    <details open={open}>
      <summary className={styles.summary}>{summary ?? say('deadlines.left_out', { count: days.length })}</summary>
      <ul className={styles.leftOut}>
        {days.map(({ day, words, source, confidence }) => (
          <li key={day}>
            {[say.day(day), words[say.language]].join(' · ')}
            {source !== null && <cite lang="vi"> {source}</cite>}
            {unsure.has(confidence) && ` (${say('deadlines.unsure')})`}
          </li>
        ))}
      </ul>
    </details>
  )
}
