import { IconAlertTriangle, IconCircleCheck, IconHourglass, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Obstacle } from '../../platform/refused.ts'
import { useWords } from '../words/words.tsx'
import styles from './notice.module.css'

/** How things stand: red needs me, amber waits, green is settled. */
export type Standing = 'plain' | 'problem' | 'waiting' | 'settled'

const icons = {
  plain: IconInfoCircle,
  problem: IconAlertTriangle,
  waiting: IconHourglass,
  settled: IconCircleCheck,
} as const

interface Props {
  standing?: Standing
  /** What to do about it: usually a button. */
  aside?: ReactNode
  children: ReactNode
}

/** A sentence in the flow of a screen. A problem is announced to screen readers at once. */
export function Notice({ standing = 'plain', aside, children }: Props) {
  const Icon = icons[standing]
  return (
    <div className={`${styles.notice} ${styles[standing]}`} role={standing === 'problem' ? 'alert' : undefined}>
      <Icon size={20} aria-hidden />
      <div className={styles.words}>{children}</div>
      {aside}
    </div>
  )
}

/** Why something was refused. */
export function ObstacleNotice({ obstacle }: { obstacle: Obstacle }) {
  const say = useWords()
  return (
    <Notice standing="problem">
      <p>{say.reason(obstacle)}</p>
    </Notice>
  )
}

/** A state in one or two words, beside what it is the state of. */
export function Mark({ standing = 'plain', children }: Omit<Props, 'aside'>) {
  return <span className={`${styles.mark} ${styles[standing]}`}>{children}</span>
}
