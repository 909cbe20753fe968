import type { ReactNode } from 'react'
import styles from './heard.module.css'

/** Text that only screen readers get. */
export function Heard({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span id={id} className={styles.heard}>
      {children}
    </span>
  )
}
