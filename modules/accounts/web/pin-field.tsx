import { PasswordField } from '../../../ui/controls/field.tsx'

interface Props {
  label: string
  name?: string
  hint?: string
  value: string
  onChange: (pin: string) => void
}

/** Six digits, with the phone's number pad. */
export function PinField({ label, name, hint, value, onChange }: Props) {
  return (
    <PasswordField
      required
      label={label}
      name={name}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={value}
      onChange={typed => onChange(typed.replace(/\D/g, ''))}
    />
  )
}
