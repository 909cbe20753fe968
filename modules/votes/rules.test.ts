import { expect, test } from 'vitest'
import type { Rule } from './contract.ts'
import { obstacleToClosing, obstacleToVoting, resultOf, stateOf } from './rules.ts'

const rule: Rule = {
  code: 'decision',
  validFrom: null,
  source: 'Điều lệ',
  where: null,
  says: {
    words: { vi: 'Quyết định', en: 'Decision' },
    share: { of: 1, parts: 2, reach: 'moreThan' },
    base: 'decided',
    tie: 'chair',
  },
}
const vote = { manner: 'hands' as const, rule, roll: 9, present: 8, chairDecided: null }

test('where the rule leaves a tie to the chair, it stays one until the chair has decided', () => {
  const counts = { yes: 3, no: 3, other: 2 }
  expect(resultOf(vote, counts)).toEqual({ counts, base: 6, needed: 4, result: 'tied', byChair: false })
  expect(resultOf({ ...vote, chairDecided: 'carried' }, counts)).toMatchObject({ result: 'carried', byChair: true })
  const more = { yes: 2, no: 4, other: 2 }
  expect(resultOf({ ...vote, chairDecided: 'carried' }, more)).toMatchObject({ result: 'lost', byChair: false })
  const lost = { ...vote, rule: { ...rule, says: { ...rule.says, tie: 'lost' as const } } }
  expect(resultOf(lost, counts)).toMatchObject({ result: 'lost' })
})

test('an agreement is one of all who were there, and has no counts', () => {
  expect(resultOf({ ...vote, manner: 'agreement' }, null)).toMatchObject({ counts: null, base: 8, result: 'carried' })
})

test('a circulated vote is over at its deadline, and nobody closes it before unless all have voted', () => {
  const open = { closedAt: null, withdrawnAt: null, meetingId: null, dueAt: '2026-10-20T10:00:00.000Z' }
  const [before, at] = [new Date('2026-10-20T09:59:59.999Z'), new Date('2026-10-20T10:00:00.000Z')]
  expect(stateOf(open)).toBe('open')
  expect([obstacleToVoting(open, before), obstacleToVoting(open, at)?.code]).toEqual([undefined, 'vote.closed'])
  const some = { ...open, voted: 3, present: 5 }
  expect(obstacleToClosing(some, before)?.code).toBe('vote.not_due')
  expect([obstacleToClosing(some, at), obstacleToClosing({ ...some, voted: 5 }, before)]).toEqual([
    undefined,
    undefined,
  ])
})
