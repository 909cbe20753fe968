import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import 'dayjs/locale/vi'
import { useEffect, useRef } from 'react'
import { useWords } from '../words/words.tsx'
import styles from './date-field.module.css'

interface Props {
  /** YYYY-MM-DD. */
  day: string | undefined
  onPick: (day: string) => void
}

/** A month to pick a day from; fetched only when somebody opens it. Arrow keys walk its days. */
export function Calendar({ day, onPick }: Props) {
  const say = useWords()
  const month = useRef<HTMLDivElement>(null)
  useEffect(() => {
    month.current?.querySelector<HTMLElement>('[data-selected], [data-today]')?.focus()
  }, [])
  return (
    <div ref={month}>
      <DatePicker
        value={day ?? null}
        {...(day ? { defaultDate: day } : {})}
        locale={say.language}
        firstDayOfWeek={1}
        highlightToday
        size="lg"
        classNames={{ day: styles.day ?? '' }}
        ariaLabels={{
          nextMonth: say('calendar.next_month'),
          previousMonth: say('calendar.previous_month'),
          nextYear: say('calendar.next_year'),
          previousYear: say('calendar.previous_year'),
        }}
        onChange={picked => picked && onPick(picked)}
      />
    </div>
  )
}
