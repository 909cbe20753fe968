import { expect, test } from 'vitest'
import { saidNow, wordsOfVote } from './said-now.ts'

const step = (
  moment: 'opening' | 'item' | 'discussing' | 'voting' | 'counting' | 'concluding' | 'closing',
  words: string,
) => {
  return { moment, by: 'chair' as const, name: null, words }
}
const part = (of: 'opening' | 'line' | 'closing', lineIds: string[], steps: ReturnType<typeof step>[]) => {
  return { part: of, at: null, number: null, title: of === 'line' ? 'Budget' : null, lineIds, steps }
}
const parts = [
  part('opening', [], [step('opening', 'Welcome.')]),
  part(
    'line',
    ['a'],
    [
      step('item', 'Item 1: Budget.'),
      step('discussing', 'Any comments?'),
      step('voting', 'We vote on: Budget. All in favour? …… Against? ……'),
      step('counting', '…… in favour.'),
      step('concluding', 'This is carried.'),
    ],
  ),
  part('closing', [], [step('closing', 'Thank you.')]),
]
const words = (live: Partial<Parameters<typeof saidNow>[1]['live']>, vote?: 'open' | 'over', isLastOver = false) => {
  const at = { state: 'open' as const, openLineId: null, lines: [], ...live }
  const { now, later } = saidNow(parts, { live: at, isLastOver, vote })
  return [now.map(one => one.words), later.length] as const
}
const done = { lines: [{ id: 'a', state: 'closed' as const }] }

test('the script follows the meeting: it opens, goes through an item and its vote, and closes', () => {
  expect(words({ state: 'before' })).toEqual([['Welcome.'], 0])
  expect(words({})).toEqual([['Welcome.'], 0])
  expect(words({ openLineId: 'a' })).toEqual([['Item 1: Budget.', 'Any comments?'], 3])
  expect(words({ openLineId: 'a' }, 'open')[0]).toEqual(['We vote on: Budget. All in favour? …… Against? ……'])
  expect(words({ openLineId: 'a' }, 'over')).toEqual([['…… in favour.', 'This is carried.'], 0])
  expect(words(done)).toEqual([[], 0])
  expect(words(done, undefined, true)).toEqual([['Thank you.'], 0])
  expect(words({ ...done, state: 'closed' }, undefined, true)).toEqual([[], 0])
  expect(words({ openLineId: 'b' })).toEqual([[], 0])
})

test('a vote is put in the words of the script, without what counts hands', () => {
  expect(wordsOfVote(parts, 'a')).toBe('We vote on: Budget')
  expect([wordsOfVote(parts, 'b'), wordsOfVote(parts, null)]).toEqual([undefined, undefined])
})
