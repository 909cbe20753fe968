import { expect, test } from 'vitest'
import { backupAlarm } from './rules.ts'

const now = new Date('2026-10-14T08:00:00Z')

test('a backup that failed after the last good one is an alarm, one before it is not', () => {
  const [one, other] = ['2026-10-14T02:00:00Z', '2026-10-14T03:00:00Z']
  expect(backupAlarm({ madeAt: one, failedAt: other }, now)).toBe(true)
  expect(backupAlarm({ madeAt: other, failedAt: one }, now)).toBe(false)
  expect(backupAlarm({ madeAt: null, failedAt: one }, now)).toBe(true)
})

test('a night that was missed is an alarm; a new installation is not', () => {
  expect(backupAlarm({ madeAt: '2026-10-12T02:00:00Z', failedAt: null }, now)).toBe(true)
  expect(backupAlarm({ madeAt: '2026-10-13T20:01:00Z', failedAt: null }, now)).toBe(false)
  expect(backupAlarm({ madeAt: null, failedAt: null }, now)).toBe(false)
})
