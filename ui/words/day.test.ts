import { expect, test } from 'vitest'
import { formatDay, formatMoment, readDay } from './day.ts'

test('a day is read however people type it, always day before month', () => {
  const spellings = ['14/10/2021', '14.10.2021', '14-10-2021', '14 10 2021', '14102021', '2021-10-14', ' 14/10/2021 ']
  expect(new Set(spellings.map(readDay))).toEqual(new Set(['2021-10-14']))
  expect(readDay('5/9/2026')).toBe('2026-09-05')
})

test('what is no day of the calendar is refused', () => {
  const wrong = ['', '31/02/2021', '10/14/2021', '14/10/21', '2021', 'hôm nay', '0/1/2021', '29/02/2023']
  expect(wrong.filter(typed => readDay(typed) !== undefined)).toEqual([])
  expect(readDay('29/02/2024')).toBe('2024-02-29')
})

test('days and moments are written as each language writes them', () => {
  expect(formatDay('2021-10-14', 'vi')).toBe('14/10/2021')
  expect(formatDay('2021-10-04', 'en')).toBe('4 Oct 2021')
  const inHanoi = { timeZone: 'Asia/Ho_Chi_Minh' }
  expect(formatMoment('2026-03-01T17:05:09.000Z', 'vi', inHanoi)).toBe('00:05\u00a002/03/2026')
  expect(formatMoment('2026-03-01T17:05:09.000Z', 'vi', { ...inHanoi, seconds: true })).toBe('00:05:09\u00a002/03/2026')
})
