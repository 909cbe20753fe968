import { expect, test } from 'vitest'
import { countWorkingDays, dayOffOn } from './calendar.ts'
import { rulebook } from './index.ts'

const profileOf = (code: string) => {
  const profile = rulebook.get(code)
  if (!profile) throw new Error(`there is no profile ${code}`)
  return profile
}
const party = profileOf('vn-party')

test('eight working days before 14 October 2026 leave out two weekends', () => {
  const { day, leftOut } = countWorkingDays(party, { from: '2026-10-14', workingDays: -8 })
  expect(day).toBe('2026-10-02')
  expect(leftOut.map(one => [one.day, one.kind, one.words.vi, one.words.en])).toEqual([
    ['2026-10-03', 'rest', 'Thứ Bảy', 'Saturday'],
    ['2026-10-04', 'rest', 'Chủ Nhật', 'Sunday'],
    ['2026-10-10', 'rest', 'Thứ Bảy', 'Saturday'],
    ['2026-10-11', 'rest', 'Chủ Nhật', 'Sunday'],
  ])
})

test('a working Saturday that was exchanged counts, and what it was exchanged for does not', () => {
  const { day, leftOut } = countWorkingDays(party, { from: '2026-08-21', workingDays: 7 })
  expect(day).toBe('2026-09-03')
  expect(leftOut.map(one => [one.day, one.kind])).toEqual([
    ['2026-08-23', 'rest'],
    ['2026-08-29', 'rest'],
    ['2026-08-30', 'rest'],
    ['2026-08-31', 'special'],
    ['2026-09-01', 'special'],
    ['2026-09-02', 'holiday'],
  ])
  expect(leftOut[3]).toMatchObject({ confidence: 'one', words: { vi: 'Hoán đổi ngày làm việc sang 22/8' } })
  expect(leftOut[5]).toMatchObject({ source: 'Bộ luật Lao động số 45/2019/QH14', words: { vi: 'Quốc khánh' } })
})

test('the lunar new year is all of its days', () => {
  const days = ['2026-02-13', '2026-02-16', '2026-02-18', '2026-02-20', '2026-02-23']
  expect(days.map(day => dayOffOn(party, day)?.words.vi)).toEqual([
    undefined,
    'Tết Nguyên đán',
    'Tết Nguyên đán',
    'Tết Nguyên đán',
    undefined,
  ])
  expect(dayOffOn(party, '2028-01-28')?.kind).toBe('holiday')
})

test('a holiday on a Sunday is made up for on the next working day, once', () => {
  expect(dayOffOn(party, '2026-04-26')?.kind).toBe('holiday')
  expect(dayOffOn(party, '2026-04-27')).toMatchObject({ kind: 'made-up', words: { vi: 'Nghỉ bù Giỗ tổ Hùng Vương' } })
  expect(dayOffOn(party, '2026-04-28')).toBeUndefined()
  // 30 April is a Sunday in 2028, and 1 May the holiday beside it.
  expect(['2028-05-01', '2028-05-02', '2028-05-03'].map(day => dayOffOn(party, day)?.kind)).toEqual([
    'holiday',
    'made-up',
    undefined,
  ])
})

test('an association rests at weekends and keeps no country’s holidays', () => {
  const general = profileOf('general')
  expect(['2026-09-02', '2026-09-05'].map(day => dayOffOn(general, day)?.kind)).toEqual([undefined, 'rest'])
})
