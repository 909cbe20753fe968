import { expect, test } from 'vitest'
import type { PaperRow } from '../../../contract.ts'
import { differencesOf, isCurrent, stampOf } from './differences.ts'

const paper = (id: string, latest: Partial<PaperRow['latest']> = {}): PaperRow => ({
  id,
  title: `Tài liệu ${id}`,
  keeper: { id: 'k', name: 'Minh An' },
  sharing: 'mine',
  head: { symbol: null, date: null, type: null },
  readNumber: null,
  withdrawnAt: null,
  version: 1,
  latest: {
    number: 1,
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    size: 1000,
    sha256: '',
    broughtBy: null,
    broughtAt: '2026-11-23T07:00:00Z',
    stage: 'ready',
    obstacle: null,
    shownAs: 'pdf',
    pageCount: 3,
    ocr: null,
    encoding: null,
    hasText: true,
    proposalCount: 0,
    balloonCount: 0,
    losses: [],
    returned: null,
    ...latest,
  },
})
const copyOf = (title: string, papers: PaperRow[]) => ({
  title,
  papers: papers.map(one => ({ id: one.id, title: one.title, stamp: stampOf(one), size: 1 })),
})
const ids = (papers: readonly { id: string }[]) => papers.map(({ id }) => id)

test('a copy of what the pack is now is current, and reading a paper does not change that', () => {
  const copy = copyOf('Tập', [paper('a'), paper('b')])
  const pack = { title: 'Tập', papers: [{ ...paper('a'), readNumber: 1 }, paper('b')] }
  expect(isCurrent(differencesOf(copy, pack))).toBe(true)
})

test('a new version, a paper more and a paper less are told apart', () => {
  const copy = copyOf('Tập', [paper('a'), paper('b')])
  const found = differencesOf(copy, { title: 'Tập', papers: [paper('a', { number: 2 }), paper('c')] })
  expect([ids(found.changed), ids(found.added), ids(found.gone)]).toEqual([['a'], ['c'], ['b']])
  expect(isCurrent(found)).toBe(false)
})

test('while a new version is being read the copy of the one before is neither behind nor gone', () => {
  const copy = copyOf('Tập', [paper('a')])
  const reading = paper('a', { number: 2, stage: 'reading', pageCount: null })
  expect(isCurrent(differencesOf(copy, { title: 'Tập', papers: [reading] }))).toBe(true)
})

test('another order or name is a difference, too, but costs no paper', () => {
  const copy = copyOf('Tập', [paper('a'), paper('b')])
  for (const pack of [
    { title: 'Tập', papers: [paper('b'), paper('a')] },
    { title: 'Tên khác', papers: [paper('a'), paper('b')] },
  ]) {
    const found = differencesOf(copy, pack)
    expect([found.rearranged, found.changed.length + found.added.length + found.gone.length]).toEqual([true, 0])
  }
})
