import { useState } from 'react'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { isDay, today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'

interface Props {
  on: string | undefined
  onChange: (on: string | undefined) => void
}

/** As of which day to look; empty means today. */
export function DayChoice({ on, onChange }: Props) {
  const say = useWords()
  const [typed, setTyped] = useState(on ?? '')
  const change = (value: string) => {
    setTyped(value)
    if (value === '' || value === today()) onChange(undefined)
    else if (isDay(value)) onChange(value)
  }
  return <DateField label={say('bodies.on')} value={typed} onChange={change} />
}

/** Reminds that the screen shows another day than today. */
export function OtherDayNotice({ on, onChange }: Props) {
  const say = useWords()
  if (!on) return null
  return (
    <Notice standing="waiting">
      <p>{say('bodies.on_other_day', { day: on })}</p>
      <div>
        <Button onPress={() => onChange(undefined)}>{say('bodies.back_to_today')}</Button>
      </div>
    </Notice>
  )
}
