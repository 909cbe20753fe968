import { expect, test } from 'vitest'
import { answerIn } from './taken-over.ts'

const versions = new Map([['r', 3]])
const difference = {
  rowId: 'r',
  number: 1,
  field: 'answer',
  register: 'Như dự thảo.',
  table: 'Đã sửa.',
  kind: 'accepted',
  registerKind: 'explained',
} as const

test('an answer that was changed in the table is taken over for the version that was compared', () => {
  expect(answerIn(difference, versions)).toEqual({ row: { id: 'r', version: 3 }, kind: 'accepted', words: 'Đã sửa.' })
})

test('a cell that names no kind keeps the one of the register', () => {
  expect(answerIn({ ...difference, kind: null }, versions)).toMatchObject({ kind: 'explained' })
})

test('what is no answer, or none that stands by itself, is not taken over', () => {
  expect(answerIn({ ...difference, field: 'words' }, versions)).toBeUndefined()
  expect(answerIn({ ...difference, kind: 'merged' }, versions)).toBeUndefined()
  expect(answerIn({ ...difference, kind: null, registerKind: null }, versions)).toBeUndefined()
  expect(answerIn({ ...difference, kind: 'explained', table: ' ' }, versions)).toBeUndefined()
  expect(answerIn({ ...difference, rowId: null, field: 'unknown' }, versions)).toBeUndefined()
})
