import type { ReactNode } from 'react'
import styles from './layout.module.css'

interface Fact {
  label: string
  /** Null leaves the fact out. */
  value: ReactNode
}

/** A few facts about one thing, each under its name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        ({ label, value }) =>
          value !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

interface SectionProps {
  title: string
  /** What can be done with this part of the screen. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a screen under its own heading. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {aside && <div data-print="no">{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** Messages and the like one below the other, before what they are about; nothing when there are none. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>
}

/** Search, filters and the day, above a list; the search takes the room that is left. */
export function Toolbar({ search, children }: { search?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.toolbar} data-print="no">
      {search && <div className={styles.grows}>{search}</div>}
      {children}
    </div>
  )
}
