import { expect, test } from 'vitest'
import { dayAndTime, momentAt, readTime } from './time-of-day.ts'

test.for([
  ['8', '08:00'],
  ['8h', '08:00'],
  ['8h30', '08:30'],
  ['8 giờ 30', '08:30'],
  ['14.05', '14:05'],
  ['0830', '08:30'],
  ['24:00', undefined],
  ['8:75', undefined],
  ['8:3', undefined],
  ['', undefined],
])('the time of day "%s" is read as %s', ([typed = '', read]) => {
  expect(readTime(typed)).toBe(read)
})

test('a day and a time of day are a moment in a time zone, and the moment is that day and time again', () => {
  expect(momentAt('2026-12-14', '08:00', 'Asia/Ho_Chi_Minh')).toBe('2026-12-14T01:00:00.000Z')
  for (const zone of ['Asia/Ho_Chi_Minh', 'Europe/London', 'America/St_Johns'])
    for (const day of ['2026-03-29', '2026-07-01', '2026-10-25', '2026-12-31'])
      for (const time of ['00:30', '08:15', '23:59'])
        expect(dayAndTime(momentAt(day, time, zone), zone)).toEqual({ day, time })
})
