import { useId } from 'react'
import styles from './field.module.css'

export interface CardOption<Value extends string> {
  value: Value
  label: string
  hint?: string
}

interface CardsProps<Value extends string> {
  label: string
  value: Value | undefined
  options: readonly CardOption<Value>[]
  /** Next to each other where there is room, to be compared. */
  sideBySide?: boolean
  onChange: (value: Value) => void
}

/** One of a few that need a word of explanation each. */
export function CardChoice<Value extends string>({ label, value, options, sideBySide, onChange }: CardsProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={sideBySide ? `${styles.choices} ${styles.sideBySide}` : styles.choices}>
        {options.map(option => (
          <label key={option.value} className={styles.card} data-chosen={option.value === value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
