import { useEffect, useRef, type ReactNode } from 'react'
import styles from './page-header.module.css'

interface Props {
  title: string
  /** Where this belongs: usually links to what is above it. */
  above?: ReactNode
  below?: ReactNode
  /** What can be done here; the chief one last. */
  children?: ReactNode
}

/** The head of a screen. It takes the focus when the screen opens, so that a screen reader says where one is. */
export function PageHeader({ title, above, below, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const nobodyIsTyping = document.activeElement === document.body || document.activeElement === null
    if (nobodyIsTyping) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className={styles.header}>
      <title>{`${title} · Plenum`}</title>
      <div className={styles.words}>
        {above && <div className={styles.above}>{above}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {below && <div className={styles.below}>{below}</div>}
      </div>
      {children && (
        <div className={styles.actions} data-print="no">
          {children}
        </div>
      )}
    </header>
  )
}
