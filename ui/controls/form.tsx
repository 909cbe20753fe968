import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import type { Fault, Heard } from '../asking/problem.ts'
import { Faults } from './faults.ts'
import styles from './field.module.css'
import { ObstacleNotice } from './notice.tsx'

interface Props {
  onSubmit: () => void
  /** Why the last attempt was refused; what was typed stays. */
  obstacle?: Heard | undefined
  /** The chief one last. */
  buttons: ReactNode
  children: ReactNode
}

const none: readonly Fault[] = []

/** Fields and their buttons, with the reason of a refusal between them, where the eye is after pressing. */
export function Form({ onSubmit, obstacle, buttons, children }: Props) {
  const reason = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (obstacle) reason.current?.scrollIntoView({ block: 'nearest' })
  }, [obstacle])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Faults value={obstacle?.faults ?? none}>{children}</Faults>
      <div ref={reason}>{obstacle && <ObstacleNotice obstacle={obstacle} />}</div>
      <div className={styles.buttons}>{buttons}</div>
    </form>
  )
}
