import type { ReactNode } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { CloseIcon } from '../../../../ui/icons.ts'
import styles from './list-and-panel.module.css'

/** Which state is looked at: one button for each, pressed where it is the one. */
export function States({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.states} aria-label={label} data-print="no">
      {children}
    </fieldset>
  )
}

/** A list, and what to do with the chosen lines of it: beside it at a desk, below it on a phone. */
export function ListAndPanel({ children }: { children: ReactNode }) {
  return <div className={styles.both}>{children}</div>
}

interface PanelProps {
  label: string
  title: string
  /** What the button says that lets go of what is chosen. */
  close: string
  onClose: () => void
  children: ReactNode
}

/** What to do with what is chosen. */
export function Panel({ label, title, close, onClose, children }: PanelProps) {
  return (
    <aside className={styles.panel} aria-label={label}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <Button kind="quiet" aria-label={close} icon={<CloseIcon size={20} aria-hidden />} onPress={onClose} />
      </div>
      {children}
    </aside>
  )
}

interface NothingProps {
  label: string
  keys: string
  children: ReactNode
}

/** Stands in the panel's place until something is chosen, and says by which keys. */
export function NothingChosen({ label, keys, children }: NothingProps) {
  return (
    <aside className={styles.nothingChosen} aria-label={label}>
      <p>{children}</p>
      <p className={styles.keys}>{keys}</p>
    </aside>
  )
}
