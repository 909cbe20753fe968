import { useState } from 'react'
import { isDay, today } from '../words/day.ts'
import { useWords } from '../words/words.tsx'
import { Button } from './button.tsx'
import { DateField } from './date-field.tsx'
import { Notice } from './notice.tsx'

interface Props {
  /** YYYY-MM-DD; undefined is today. */
  on: string | undefined
  onChange: (on: string | undefined) => void
}

/** As of which day to look. */
export function DayChoice({ on, onChange }: Props) {
  const say = useWords()
  const [unfinished, setUnfinished] = useState<string>()
  const change = (value: string) => {
    const readable = value === '' || isDay(value)
    setUnfinished(readable ? undefined : value)
    if (readable) onChange(value === '' || value === today() ? undefined : value)
  }
  return <DateField label={say('day.as_of')} value={unfinished ?? on ?? ''} onChange={change} />
}

/** Reminds that the screen shows another day than today. */
export function OtherDayNotice({ on, onChange }: Props) {
  const say = useWords()
  if (!on) return null
  return (
    <Notice standing="waiting" aside={<Button onPress={() => onChange(undefined)}>{say('day.back_to_today')}</Button>}>
      <p>{say('day.other', { day: on })}</p>
    </Notice>
  )
}
