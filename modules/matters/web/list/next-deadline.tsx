import { Mark } from '../../../../ui/controls/notice.tsx'
import { today } from '../../../../ui/words/day.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MatterRow } from '../../contract.ts'
import styles from './list.module.css'

/** The day that comes next, red once it has passed. */
export function NextDeadline({ deadline: { words, dueOn } }: { deadline: NonNullable<MatterRow['nextDeadline']> }) {
  const say = useWords()
  return (
    <span className={styles.next}>
      <Mark standing={dueOn < today() ? 'problem' : 'waiting'}>{say.day(dueOn)}</Mark> <span>{words}</span>
    </span>
  )
}
