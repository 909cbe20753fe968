import { LongField } from './field.tsx'

interface Props {
  /** What is asked for. */
  label: string
  hint?: string
  /** 500 characters when left out. */
  maxLength?: number
  /** Whether nothing is done without one, as usual. */
  required?: boolean
  value: string
  onChange: (reason: string) => void
}

/** Why something is done that stays on record. */
export function ReasonField({ maxLength = 500, required = true, ...props }: Props) {
  return <LongField name="reason" rows={2} maxLength={maxLength} required={required} {...props} />
}
