import { type ReactNode, useId } from 'react'
import { Heard } from '../../../../../ui/controls/heard.tsx'
import styles from './pen-bar.module.css'

interface Props<Value extends string> {
  label: string
  options: readonly Value[]
  value: Value
  nameOf: (value: Value) => string
  onPick: (value: Value) => void
  /** How an option looks. */
  children: (value: Value) => ReactNode
}

/** One of a few, each a picture with a name. */
export function Picked<Value extends string>({ label, options, value, nameOf, onPick, children }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend>
        <Heard>{label}</Heard>
      </legend>
      {options.map(option => (
        <label key={option} className={styles.option} title={nameOf(option)}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            aria-label={nameOf(option)}
            checked={option === value}
            onChange={() => onPick(option)}
          />
          {children(option)}
        </label>
      ))}
    </fieldset>
  )
}
