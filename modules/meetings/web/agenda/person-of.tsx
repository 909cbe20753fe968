import { Select } from '../../../../ui/controls/field.tsx'
import type { Named } from '../convening/wanted.ts'

interface Props {
  label: string
  /** Everybody who is called. */
  people: readonly Named[]
  value: string
  /** What it is called when nobody is chosen. */
  nobody: string
  onChange: (id: string) => void
}

/** One of those who are called, or nobody. */
export function PersonOf({ label, people, value, nobody, onChange }: Props) {
  const options = [{ value: '', label: nobody }, ...people.map(({ id, name }) => ({ value: id, label: name }))]
  return <Select label={label} value={value} options={options} onChange={onChange} />
}
