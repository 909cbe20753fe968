import styles from './check.module.css'

interface Props {
  label: string
  /** What it is called where several are labelled alike. */
  name?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Yes or no. */
export function Check({ label, name, checked, onChange }: Props) {
  return (
    <label className={styles.check}>
      <input type="checkbox" aria-label={name} checked={checked} onChange={event => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
