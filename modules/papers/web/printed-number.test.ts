import { expect, test } from 'vitest'
import { printedNumber } from './printed-number.ts'

test('numbers below ten are printed with two digits, and only the number', () => {
  expect(['7-ĐA/ĐU', '9/QĐ-UBND', '12-NQ/TU', '5/2026/NĐ-CP', '100/KH'].map(printedNumber)).toEqual([
    '07-ĐA/ĐU',
    '09/QĐ-UBND',
    '12-NQ/TU',
    '05/2026/NĐ-CP',
    '100/KH',
  ])
})
