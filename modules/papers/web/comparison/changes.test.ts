import { expect, test } from 'vitest'
import type { Entry } from '../../../../packages/text/comparison.ts'
import { blocksOf, countsOf, kinds, stretchesAfter, stretchesBefore } from './changes.ts'

const same: Entry = {
  before: 'a',
  after: 'a',
  added: false,
  removed: false,
  moved: false,
  renumbered: false,
  changed: false,
  restyled: false,
  runs: [],
  becomes: null,
}
const changed = { ...same, changed: true }
const shape = (entries: Entry[], wanted = new Set(kinds)) =>
  blocksOf(entries, wanted).map(block => ('folded' in block ? block.folded.length : block.isChange ? '!' : '.'))

test('unchanged stretches are folded, and a change keeps its neighbours', () => {
  const many = Array.from({ length: 20 }, () => same)
  expect(shape([...many, changed, ...many])).toEqual([19, '.', '!', '.', 19])
  expect(shape([changed, same, same, changed])).toEqual(['!', '.', '.', '!'])
  expect(shape(many)).toEqual([20])
})

test('only the wanted kinds of change are shown', () => {
  const moved = { ...same, moved: true }
  const many = Array.from({ length: 9 }, () => same)
  expect(shape([...many, moved, ...many, changed], new Set(['changed']))).toEqual([18, '.', '!'])
  expect(countsOf([moved, changed, { ...moved, changed: true }])).toMatchObject({ moved: 2, changed: 2, added: 0 })
})

test('what came and what went is found in the new words and in the old ones', () => {
  const runs = [
    { kind: 'same' as const, text: 'trước ' },
    { kind: 'removed' as const, text: '30' },
    { kind: 'added' as const, text: '15' },
    { kind: 'same' as const, text: ' ngày' },
  ]
  expect(stretchesAfter(runs, true)).toMatchObject([
    { start: 6, end: 6, kind: 'removed', coming: '30' },
    { start: 6, end: 8, kind: 'added' },
  ])
  expect(stretchesAfter(runs, false)).toMatchObject([{ start: 6, end: 8, kind: 'added' }])
  expect(stretchesBefore(runs)).toMatchObject([{ start: 6, end: 8, kind: 'removed' }])
})
