import { expect, test } from 'vitest'
import { passagesOf, sentenceIn, soughtFor } from './sought-sentence.ts'

test('an address is read as far as it says something', () => {
  expect(sentenceIn({ paper: 'p', version: 2, words: 24, at: ['a', 7] })).toEqual({
    paper: 'p',
    version: 2,
    words: '24',
    at: ['a'],
  })
  expect(sentenceIn({ paper: 7, version: -1, words: ' ', at: 'a' })).toEqual({})
})

test('what was selected is asked passage by passage; what was pasted is one sentence first, however its lines break', () => {
  const passages = [
    { provisionId: 'a', words: 'Một\n câu.' },
    { provisionId: 'b', words: 'Hai.' },
  ]
  const sought = soughtFor(passages)
  expect(sought).toEqual({ words: 'Một câu.\nHai.', at: ['a', 'b'] })
  expect(passagesOf(sought)).toEqual([{ ...passages[0], words: 'Một câu.' }, passages[1]])
  expect(passagesOf({ words: ' Một\ncâu. ' })).toEqual([{ words: 'Một\ncâu.' }])
  expect(passagesOf({ words: ' ' })).toEqual([])
})

test('an address holds as many passages as it has room for, and at least the beginning of one', () => {
  const passage = (provisionId: string) => ({ provisionId, words: provisionId.repeat(900) })
  expect(soughtFor(['a', 'b', 'c'].map(passage)).at).toEqual(['a', 'b'])
  const { words, at } = soughtFor([{ provisionId: 'a', words: 'x'.repeat(5_000) }])
  expect([words?.length, at]).toEqual([2_000, ['a']])
})
