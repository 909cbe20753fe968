import { expect, test } from 'vitest'
import { changeTo, differing, sidesOf } from './versions.ts'

const opened = { name: 'Đảng ủy A', symbol: 'ĐU', precedence: 1 }
const mine = { ...opened, name: 'Đảng ủy B' }
const theirs = { ...opened, symbol: 'ĐUA', precedence: 2 }

test('without a conflict only what was changed is sent', () => {
  expect(changeTo(opened, mine, {})).toEqual({ name: 'Đảng ủy B' })
  expect(changeTo(opened, opened, {})).toEqual({})
})

test('what each of two people changed is kept, without asking either', () => {
  const sides = sidesOf(opened, mine, {})
  expect(sides).toEqual({ name: 'mine', symbol: 'theirs', precedence: 'theirs' })
  expect(changeTo(theirs, mine, sides)).toEqual({ name: 'Đảng ủy B' })
})

test('a decision overrules what was typed and what was saved', () => {
  const sides = sidesOf(opened, mine, { name: 'theirs', symbol: 'mine' })
  expect(changeTo(theirs, mine, sides)).toEqual({ symbol: 'ĐU' })
})

test('the fields to compare are those that differ now', () => {
  expect(differing(theirs, mine)).toEqual(['name', 'symbol', 'precedence'])
})
