import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTime } from '../words/time-of-day.ts'
import { useWords } from '../words/words.tsx'
import { useFault } from './faults.ts'
import { fieldLook } from './field.tsx'

interface Props {
  label: string
  /** HH:MM, empty, or what was typed and is no time yet: nothing that was typed is thrown away. */
  value: string
  onChange: (value: string) => void
  required?: boolean
  /** What the field is called in the contract. */
  name?: string
}

/** A time of day, typed as 8:30 in any common spelling. */
export function TimeField({ label, value, onChange, required, name }: Props) {
  const say = useWords()
  const [typing, setTyping] = useState<string>()
  const fault = useFault(name, value)
  const unreadable = typing === undefined && value !== '' && readTime(value) === undefined
  const type = (text: string) => {
    setTyping(text)
    onChange(readTime(text) ?? text)
  }
  return (
    <TextInput
      label={label}
      value={typing ?? value}
      error={unreadable ? say('field.no_time') : fault}
      required={required}
      placeholder={say('field.time_shape')}
      autoComplete="off"
      classNames={fieldLook}
      onChange={event => type(event.target.value)}
      onBlur={() => setTyping(undefined)}
    />
  )
}
