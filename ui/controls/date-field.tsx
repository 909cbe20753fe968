import { Popover, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { formatDay, isDay, readDay } from '../words/day.ts'
import { useWords } from '../words/words.tsx'
import { Button } from './button.tsx'
import styles from './date-field.module.css'
import { useFault } from './faults.ts'
import { fieldLook } from './field.tsx'
import { floats } from './floats.ts'

const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }))

interface Props {
  label: string
  /** YYYY-MM-DD, empty, or what was typed and is no day yet: nothing that was typed is thrown away. */
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  required?: boolean
  /** What the field is called in the contract. */
  name?: string
}

/** A day, typed as dd/mm/yyyy in any common spelling, or picked from a calendar. */
export function DateField({ label, value, onChange, hint, error, required, name }: Props) {
  const say = useWords()
  const [typing, setTyping] = useState<string>()
  const [open, setOpen] = useState(false)
  const fault = useFault(name, value)
  const unreadable = typing === undefined && value !== '' && !isDay(value)

  const type = (text: string) => {
    setTyping(text)
    onChange(readDay(text) ?? text)
  }
  const pick = (day: string) => {
    onChange(day)
    setOpen(false)
  }
  return (
    <Popover {...floats} opened={open} onChange={setOpen} position="bottom-end" returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          label={label}
          value={typing ?? formatDay(value, 'vi')}
          description={hint}
          error={error ?? (unreadable ? say('field.no_day') : fault)}
          required={required}
          placeholder={say('field.day_shape')}
          inputMode="numeric"
          autoComplete="off"
          classNames={fieldLook}
          rightSectionWidth="var(--tap)"
          rightSectionPointerEvents="all"
          rightSection={
            <Button
              kind="quiet"
              aria-label={say('field.open_calendar', { label })}
              icon={<IconCalendar size={20} aria-hidden />}
              onPress={() => setOpen(!open)}
            />
          }
          onChange={event => type(event.target.value)}
          onBlur={() => setTyping(undefined)}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.calendar}>
        <Suspense fallback={null}>
          <Calendar day={isDay(value) ? value : undefined} onPick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
