import type { ReactNode } from 'react'
import { PageHeader } from '../../../ui/controls/page-header.tsx'
import styles from './door-card.module.css'

interface Props {
  title: string
  above?: string
  children: ReactNode
}

/** One question at the door, in the middle of an otherwise empty screen. */
export function DoorCard({ title, above, children }: Props) {
  return (
    <div className={styles.card}>
      <PageHeader title={title} above={above} />
      {children}
    </div>
  )
}
