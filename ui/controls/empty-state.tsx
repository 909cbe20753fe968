import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  title: string
  /** What to do first, or what will come here. */
  children: ReactNode
  /** The button that does it. */
  next?: ReactNode
}

export function EmptyState({ title, children, next }: Props) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {next && <div className={styles.next}>{next}</div>}
    </section>
  )
}
