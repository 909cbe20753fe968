import type { ReactNode } from 'react'
import styles from './link-list.module.css'

/** Lines that each lead somewhere, large enough for a finger. */
export function LinkList({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}
