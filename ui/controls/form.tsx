import type { FormEvent, ReactNode } from 'react'
import type { Obstacle } from '../../platform/refused.ts'
import styles from './field.module.css'
import { ObstacleNotice } from './notice.tsx'

interface Props {
  onSubmit: () => void
  /** Why the last attempt was refused; what was typed stays. */
  obstacle?: Obstacle | undefined
  children: ReactNode
}

/** Fields and their buttons. Enter sends it, but not while an input method is still composing a letter. */
export function Form({ onSubmit, obstacle, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </form>
  )
}

/** The buttons at the end of a form or dialog: the chief one last. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}
