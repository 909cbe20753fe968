import { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import type { HTMLAttributes, ReactNode } from 'react'
import { useWords } from '../words/words.tsx'
import { useFault } from './faults.ts'
import styles from './field.module.css'

export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** What to type, in a few words; stays visible while typing. */
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  /** What the field is called in the contract: there the server's fault with it is shown. */
  name?: string
  autoComplete?: string
  autoFocus?: boolean
  disabled?: boolean
  inputMode?: HTMLAttributes<HTMLElement>['inputMode']
  maxLength?: number
}

/** How every input of Mantine looks here. */
export const fieldLook = {
  wrapper: styles.wrapper ?? '',
  input: styles.input ?? '',
  label: styles.label ?? '',
  description: styles.description ?? '',
  error: styles.error ?? '',
}

/** One line of text. */
export function Field({
  onChange,
  hint,
  type = 'text',
  ...rest
}: FieldProps & { type?: 'text' | 'email' | 'tel' | 'search' }) {
  const fault = useFault(rest.name, rest.value)
  return (
    <TextInput
      {...rest}
      error={rest.error ?? fault}
      type={type}
      description={hint}
      classNames={fieldLook}
      onChange={event => onChange(event.target.value)}
    />
  )
}

/** A password, which its owner may show while typing it. */
export function PasswordField({ onChange, hint, ...rest }: FieldProps) {
  const say = useWords()
  const fault = useFault(rest.name, rest.value)
  return (
    <PasswordInput
      {...rest}
      error={rest.error ?? fault}
      description={hint}
      classNames={{ ...fieldLook, visibilityToggle: styles.toggle ?? '' }}
      rightSectionWidth="var(--tap)"
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': say('field.show_password'), tabIndex: 0 }}
      onChange={event => onChange(event.target.value)}
    />
  )
}

interface LongFieldProps extends FieldProps {
  rows?: number
  /** Lines are kept as they are, however long: a pasted table, a key. */
  unwrapped?: boolean
  placeholder?: string
}

/** Several lines of text. */
export function LongField({ onChange, hint, unwrapped, rows = 4, ...rest }: LongFieldProps) {
  const fault = useFault(rest.name, rest.value)
  const look = unwrapped ? { ...fieldLook, input: `${fieldLook.input} ${styles.unwrapped}` } : fieldLook
  return (
    <Textarea
      {...rest}
      error={rest.error ?? fault}
      rows={rows}
      description={hint}
      classNames={look}
      onChange={event => onChange(event.target.value)}
    />
  )
}

export interface Option {
  value: string
  label: string
}

interface SelectProps extends Omit<FieldProps, 'inputMode' | 'maxLength'> {
  options: readonly Option[]
}

/** One of a few; on a phone it is the phone's own wheel. */
export function Select({ onChange, hint, options, ...rest }: SelectProps) {
  const fault = useFault(rest.name, rest.value)
  return (
    <NativeSelect
      {...rest}
      error={rest.error ?? fault}
      data={[...options]}
      description={hint}
      classNames={fieldLook}
      onChange={event => onChange(event.target.value)}
    />
  )
}
