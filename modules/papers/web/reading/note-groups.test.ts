import { expect, test } from 'vitest'
import type { NoteRow } from '../../contract.ts'
import { groupsOf } from './note-groups.ts'

const row = (id: string, page: number, others: Partial<NoteRow> = {}): NoteRow => ({
  id,
  number: 1,
  spot: { page, point: null, anchor: null },
  found: { state: 'kept', place: null, page, point: null },
  kind: 'pen',
  words: '',
  strokes: [[[0, 0, 0.5]]],
  colour: 'red',
  madeAt: '2026-10-14T01:00:00.000Z',
  version: 1,
  ...others,
})
const lost: Partial<NoteRow> = { found: { state: 'unclear', place: null, page: null, point: null } }

test('what was drawn on one page is listed once, and every note of words by itself', () => {
  const words: Partial<NoteRow> = { kind: 'note', strokes: [], words: 'Hỏi lại' }
  const groups = groupsOf([row('a', 1), row('b', 2), row('c', 1), row('d', 1, words), row('e', 1, words)])
  expect(groups.map(({ notes, strokes }) => [notes.map(({ id }) => id).join(''), strokes])).toEqual([
    ['ac', 2],
    ['b', 1],
    ['d', 0],
    ['e', 0],
  ])
})

test('marks whose place is unclear are listed by the page that they were drawn on, in the version that it was', () => {
  const groups = groupsOf([row('a', 1, lost), row('b', 1, lost), row('c', 1, { ...lost, number: 2 }), row('d', 1)])
  expect(groups.map(({ notes }) => notes.map(({ id }) => id).join(''))).toEqual(['ab', 'c', 'd'])
})
