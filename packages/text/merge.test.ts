import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf, paragraph } from '../../tests/invented-text.ts'
import { anyRevision } from '../../tests/random-texts.ts'
import { mergeTexts } from './merge.ts'

const base = documentOf(['a', 'b', 'c', 'd'].map(id => paragraph(id, `Điểm ${id} như cũ.`)))
const changed = (id: string, words: string) =>
  documentOf(base.provisions.map(one => (one.id === id ? paragraph(id, words) : one)))
const ids = (document: typeof base) => document.provisions.map(({ id }) => id).join('')

test('what only one of the two changed is taken, and nothing is asked', () => {
  fc.assert(
    fc.property(anyRevision, ({ before, after }) => {
      expect(mergeTexts({ base: before, mine: after, theirs: before })).toEqual({ document: after, conflicts: [] })
      expect(mergeTexts({ base: before, mine: before, theirs: after })).toEqual({ document: after, conflicts: [] })
      expect(mergeTexts({ base: before, mine: after, theirs: after })).toEqual({ document: after, conflicts: [] })
    }),
    { numRuns: 500 },
  )
})

test('changes of different provisions come together', () => {
  const { document, conflicts } = mergeTexts({ base, mine: changed('b', 'Của tôi.'), theirs: changed('d', 'Của họ.') })
  expect(conflicts).toEqual([])
  expect(document.provisions.map(({ runs }) => runs[0]?.text)).toEqual([
    'Điểm a như cũ.',
    'Của tôi.',
    'Điểm c như cũ.',
    'Của họ.',
  ])
})

test('what both changed is asked, and taken as it is chosen', () => {
  const three = { base, mine: changed('b', 'Của tôi.'), theirs: changed('b', 'Của họ.') }
  expect(mergeTexts(three).conflicts.map(({ provisionId }) => provisionId)).toEqual(['b'])
  expect(mergeTexts(three).document).toEqual(three.theirs)
  expect(mergeTexts(three, new Map([['b', 'mine']])).document).toEqual(three.mine)
})

test('removing what the other changed is a conflict, either way', () => {
  const without = documentOf(base.provisions.filter(({ id }) => id !== 'b'))
  const three = { base, mine: without, theirs: changed('b', 'Của họ.') }
  expect(mergeTexts(three).conflicts).toHaveLength(1)
  expect(ids(mergeTexts(three, new Map([['b', 'mine']])).document)).toBe('acd')
  expect(ids(mergeTexts(three, new Map([['b', 'theirs']])).document)).toBe('abcd')
  const other = { base, mine: three.theirs, theirs: without }
  expect(ids(mergeTexts(other, new Map([['b', 'mine']])).document)).toBe('abcd')
})

test('what is new or moved on one side stands behind what it follows there', () => {
  const mine = documentOf([...base.provisions.slice(0, 2), paragraph('n', 'Điểm mới.'), ...base.provisions.slice(2)])
  const theirs = documentOf(base.provisions.toReversed())
  expect(ids(mergeTexts({ base, mine, theirs }).document)).toBe('dcbna')
  const [first, second, third, fourth] = base.provisions
  const moved = documentOf([second, third, first, fourth].flatMap(one => one ?? []))
  expect(ids(mergeTexts({ base, mine: moved, theirs: changed('d', 'Của họ.') }).document)).toBe('bcad')
})

test('two revisions of one text lose nothing that either side wrote anew', () => {
  fc.assert(
    fc.property(anyRevision, fc.nat(), ({ before, after }, seed) => {
      const added = paragraph('theirs-new', `Điều ${seed}`)
      const theirs = documentOf([...before.provisions, added])
      const { document } = mergeTexts({ base: before, mine: after, theirs })
      const there = new Set(document.provisions.map(({ id }) => id))
      expect(there).toContain('theirs-new')
      for (const { id } of after.provisions) expect(there).toContain(id)
      expect(there.size).toBe(document.provisions.length)
    }),
    { numRuns: 300 },
  )
})
