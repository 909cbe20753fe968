import { expect, test } from 'vitest'
import { toldBy } from './taken-over.ts'

const difference = {
  rowId: 'r',
  number: 1,
  field: 'answer',
  register: 'Như dự thảo.',
  table: 'Đã sửa.',
  kind: 'accepted',
  registerKind: 'explained',
} as const

test('an answer or a remark that was changed in the table is taken over', () => {
  expect(toldBy(difference)).toEqual({ rowId: 'r', field: 'answer', kind: 'accepted', words: 'Đã sửa.' })
  expect(toldBy({ ...difference, field: 'note', kind: null })).toEqual({ rowId: 'r', field: 'note', words: 'Đã sửa.' })
})

test('a cell that names no kind keeps the one of the register', () => {
  expect(toldBy({ ...difference, kind: null })).toMatchObject({ kind: 'explained' })
})

test('what is no answer, or none that stands by itself, is not taken over', () => {
  expect(toldBy({ ...difference, field: 'words' })).toBeUndefined()
  expect(toldBy({ ...difference, kind: 'merged' })).toBeUndefined()
  expect(toldBy({ ...difference, kind: null, registerKind: null })).toBeUndefined()
  expect(toldBy({ ...difference, kind: 'explained', table: ' ' })).toBeUndefined()
  expect(toldBy({ ...difference, rowId: null, field: 'unknown' })).toBeUndefined()
})
