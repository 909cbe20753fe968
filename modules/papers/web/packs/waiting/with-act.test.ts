import { expect, test } from 'vitest'
import type { NoteRow } from '../../../contract.ts'
import type { WaitingNote } from './kept-notes.ts'
import { withAct, withWaiting } from './with-act.ts'

const about = { accountId: 'a', paperTitle: 'Quy chế', doneAt: '2026-11-23T07:00:00Z' }
const paper = { id: 'p', number: 1 }
const spot = { page: 2, point: null, anchor: null }

const made = (key: string, words = 'chữ'): WaitingNote => ({
  ...about,
  key,
  act: 'make',
  input: { ...paper, spot, kind: 'note', words },
})
const changed = (noteId: string, words: string): WaitingNote => ({
  ...about,
  key: `change ${noteId}`,
  act: 'change',
  ifMatch: 1,
  input: { id: 'p', noteId, words },
})
const removed = (noteId: string): WaitingNote => ({
  ...about,
  key: `remove ${noteId}`,
  act: 'remove',
  input: { id: 'p', noteId },
})
const row = (id: string): NoteRow => ({
  id,
  number: 1,
  spot,
  found: { state: 'kept', place: null, page: 2, point: null },
  kind: 'note',
  words: 'có sẵn',
  strokes: [],
  colour: 'red',
  madeAt: about.doneAt,
  version: 1,
})

test('what is done to a note that still waits changes that note, and nothing more is sent', () => {
  const after = withAct([made('one')], changed('one', 'khác'))
  expect(after).toEqual([made('one', 'khác')])
  expect(withAct(after, removed('one'))).toEqual([])
})

test('what is done to a note of the server waits in its order', () => {
  const waiting = [made('one'), changed('two', 'khác'), removed('three')].reduce(withAct, [] as WaitingNote[])
  expect(waiting.map(({ act }) => act)).toEqual(['make', 'change', 'remove'])
})

test('changes of one note become one, from the version that the first was made of; removing it leaves none', () => {
  const first = changed('two', 'một')
  const then = { ...changed('two', 'hai'), key: 'later', ifMatch: 7 }
  expect([first, then].reduce(withAct, [] as WaitingNote[])).toEqual([{ ...then, ifMatch: 1 }])
  expect([first, removed('two')].reduce(withAct, [] as WaitingNote[])).toEqual([removed('two')])
})

test('notes are shown as they will be once everything has arrived', () => {
  const waiting = [made('new'), changed('two', 'khác'), removed('three')]
  const shown = withWaiting([row('two'), row('three')], waiting, paper)
  expect(shown.map(({ id, words, colour }) => [id, words, colour])).toEqual([
    ['two', 'khác', 'red'],
    ['new', 'chữ', 'yellow'],
  ])
})

test('what the server refused, and notes of other papers, are not shown as if they were there', () => {
  const refused: WaitingNote = { ...made('new'), obstacle: { code: 'paper.not_found', status: 404 } }
  expect(withWaiting([], [refused], paper)).toEqual([])
  expect(withWaiting([], [made('new')], { id: 'other', number: 1 })).toEqual([])
})
