import { expect, test } from 'vitest'
import type { FoundComment } from '../../contract.ts'
import { emptyItem, isOpen, itemFrom, recordedFrom, sourceFrom } from './items.ts'
import { likelyAsked, sendersOf } from './whose.ts'

const found: FoundComment = {
  kind: 'wording',
  words: 'Sửa lại.',
  proposed: '',
  saidWhere: null,
  spot: null,
  senderWords: null,
  from: { page: null, line: 3, words: '2. Sửa lại.' },
  at: null,
  key: 'k'.repeat(43),
  taken: null,
  declined: null,
}

test('what was found keeps its key and says nothing where the source says nothing', () => {
  expect(recordedFrom(itemFrom(found))).toEqual({
    kind: 'wording',
    spot: null,
    words: 'Sửa lại.',
    proposed: '',
    confidential: false,
    saidWhere: null,
    senderWords: null,
    attachments: [],
    foundKey: found.key,
  })
  expect(recordedFrom({ ...emptyItem, id: 'a', words: 'Thêm.' }).foundKey).toBeNull()
})

test('what was taken or left out waits for nobody', () => {
  expect(isOpen(itemFrom(found))).toBe(true)
  expect(isOpen(itemFrom({ ...found, taken: { commentId: 'c' } }))).toBe(false)
  expect(isOpen(itemFrom({ ...found, declined: { reason: 'Trùng', by: 'An', at: '2026-10-12' } }))).toBe(false)
})

test('what was said on the telephone has no number', () => {
  expect(sourceFrom({ kind: 'phone', number: '15', date: '' }, null)).toEqual({
    kind: 'phone',
    paperId: null,
    number: null,
    date: null,
  })
  expect(sourceFrom({ kind: 'letter', number: '15', date: '2026-10-12' }, 'p').number).toBe('15')
})

const asked = ['Đảng ủy phường Minh An', 'Đảng ủy phường Minh', 'Lê Thu'].map(name => ({
  id: name,
  party: { kind: 'body' as const, id: name, name },
}))

test('whose comments they are is guessed from the same name, or the only near one, and from nothing else', () => {
  expect(likelyAsked('ĐẢNG ỦY PHƯỜNG MINH AN', asked)?.id).toBe('Đảng ủy phường Minh An')
  expect(likelyAsked('Đồng chí Lê Thu', asked)?.id).toBe('Lê Thu')
  expect(likelyAsked('Đảng ủy phường', asked)).toBeUndefined()
  expect(likelyAsked(null, asked)).toBeUndefined()
})

test('each sender of a source is named once', () => {
  expect(sendersOf([{ senderWords: 'An' }, { senderWords: ' An' }, { senderWords: '' }])).toEqual(['An', ''])
})
