import { useWords } from '../words/words.tsx'
import { Heard } from './heard.tsx'
import styles from './progress.module.css'

interface Props {
  label: string
  /** How many are done, of how many; without it nobody knows yet how long it will take. */
  done?: number
  of?: number
}

/** A long job. It goes on when the screen is left. */
export function Progress({ label, done, of }: Props) {
  return (
    <output className={styles.progress}>
      <label>
        {label}
        <progress {...(of === undefined ? {} : { value: done ?? 0, max: Math.max(of, 1) })} />
      </label>
    </output>
  )
}

/** Grey lines while the first answer is on its way. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const say = useWords()
  return (
    <output className={styles.waiting}>
      <Heard>{say('progress.loading')}</Heard>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.line} aria-hidden />
      ))}
    </output>
  )
}
