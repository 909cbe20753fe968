import type { Say } from '../../../ui/words/words.tsx'

/** A day of which a text may say only a part: `2017-10-25`, `2017-10`, `2017`, or `--01-06` without a year. */
export function partialDay(say: Say, day: string): string {
  const [, month, date] = /^--(\d\d)-(\d\d)$/.exec(day) ?? []
  if (month && date) return `${date}/${month}`
  const [, year, onlyMonth] = /^(\d{4})-(\d\d)$/.exec(day) ?? []
  return year && onlyMonth ? `${onlyMonth}/${year}` : say.day(day)
}
