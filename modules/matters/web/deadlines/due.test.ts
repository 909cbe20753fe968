import { expect, test } from 'vitest'
import { dueOf } from './due.ts'

const typed = { how: 'working-days', on: '', workingDays: '8', side: 'before', from: '2026-10-14' } as const

test('days before another are counted backwards, and days after it forwards', () => {
  expect(dueOf(typed)).toEqual({ how: 'working-days', from: '2026-10-14', workingDays: -8 })
  expect(dueOf({ ...typed, side: 'after' })).toEqual({ how: 'working-days', from: '2026-10-14', workingDays: 8 })
})

test('what says no day yet is nothing', () => {
  for (const workingDays of ['', '0', '501', '-3', '3.5', 'tám'])
    expect(dueOf({ ...typed, workingDays })).toBeUndefined()
  expect(dueOf({ ...typed, from: '14/10' })).toBeUndefined()
  expect(dueOf({ ...typed, how: 'day' })).toBeUndefined()
  expect(dueOf({ ...typed, how: 'day', on: '2026-10-20' })).toEqual({ how: 'day', on: '2026-10-20' })
})
