import { expect, test } from 'vitest'
import { silentLog } from '../platform/log/index.ts'
import { quietFaults } from './quiet-faults.ts'

test('the same fault of one part is written once a minute, with how often it came meanwhile', () => {
  const written: unknown[] = []
  let now = 0
  const fault = quietFaults({ ...silentLog, fault: (_, __, facts) => void written.push(facts) }, () => now)
  const lost = Object.assign(new Error('gone'), { code: 'ENOENT' })
  for (let second = 0; second < 60; second += 1) {
    now = second * 1_000
    fault(lost, 'publisher')
  }
  fault(lost, 'ear')
  fault(new Error('another'), 'publisher')
  now = 61_000
  fault(lost, 'publisher')
  expect(written).toEqual([
    { reference: 'publisher' },
    { reference: 'ear' },
    { reference: 'publisher' },
    { reference: 'publisher', repeatedCount: 59 },
  ])
})
