import { useWords } from '../../../../ui/words/words.tsx'
import { timeOfDay } from '../shared/time-of-day.ts'
import styles from './desk.module.css'

interface Props {
  course: readonly { from: string; present: number; roll: number }[]
}

/** How many were there from moment to moment. */
export function Course({ course }: Props) {
  const say = useWords()
  if (course.length === 0) return null
  return (
    <details className={styles.course}>
      <summary>{say('chairing.course')}</summary>
      <ol>
        {course.map(({ from, present, roll }) => (
          <li key={from}>{say('chairing.course_line', { time: timeOfDay(say, from), present, roll })}</li>
        ))}
      </ol>
    </details>
  )
}
