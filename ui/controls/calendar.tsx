import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import 'dayjs/locale/vi'
import { useWords } from '../words/words.tsx'

interface Props {
  /** YYYY-MM-DD. */
  day: string | undefined
  onPick: (day: string) => void
}

/** A month to pick a day from; fetched only when somebody opens it. */
export function Calendar({ day, onPick }: Props) {
  const say = useWords()
  return (
    <DatePicker
      value={day ?? null}
      {...(day ? { defaultDate: day } : {})}
      locale={say.language}
      firstDayOfWeek={1}
      size="md"
      ariaLabels={{
        nextMonth: say('calendar.next_month'),
        previousMonth: say('calendar.previous_month'),
        nextYear: say('calendar.next_year'),
        previousYear: say('calendar.previous_year'),
        monthLevelControl: say('calendar.choose_month'),
        yearLevelControl: say('calendar.choose_year'),
      }}
      onChange={picked => picked && onPick(picked)}
    />
  )
}
