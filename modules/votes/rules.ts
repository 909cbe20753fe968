import { type Counts, outcomeOf } from '../../packages/rules/index.ts'
import type { Obstacle } from '../../platform/refused.ts'
import type { Counted, Manner, Rule, VoteResult, VoteState } from './contract.ts'

interface Ends {
  closedAt: string | null
  withdrawnAt: string | null
}

/** How far a vote is; never stored. */
export function stateOf({ closedAt, withdrawnAt }: Ends): VoteState {
  if (withdrawnAt !== null) return 'withdrawn'
  return closedAt === null ? 'open' : 'closed'
}

export function obstacleToLeading({ leads }: { leads: boolean }): Obstacle | undefined {
  return leads ? undefined : { code: 'vote.leaders_only', status: 403 }
}

/** What stands in the way of whatever needs an open vote. A circulated one is over at its deadline, whether or not it was counted yet. */
export function obstacleToVoting(vote: Ends & { dueAt: string | null }, now: Date): Obstacle | undefined {
  const state = stateOf(vote)
  if (state === 'withdrawn') return { code: 'vote.withdrawn', status: 409 }
  const over = vote.dueAt !== null && Date.parse(vote.dueAt) <= now.getTime()
  return state === 'closed' || over ? { code: 'vote.closed', status: 409 } : undefined
}

interface Closable {
  meetingId: string | null
  dueAt: string | null
  voted: number
  present: number
}

/** A circulated vote is open until its deadline or until all have voted: nobody cuts those off who have not answered yet. */
export function obstacleToClosing({ meetingId, dueAt, voted, present }: Closable, now: Date): Obstacle | undefined {
  const early = meetingId === null && dueAt !== null && now.getTime() < Date.parse(dueAt)
  return early && voted < present ? { code: 'vote.not_due', status: 409, facts: { voted, present } } : undefined
}

/** Whether people choose one by one, so that there are ballots, or hands are counted together. */
export function hasBallots(manner: Manner): boolean {
  return manner === 'device' || manner === 'byName'
}

/** What stands in the way of closing a vote with these counts: only hands are counted by somebody. */
export function obstacleToCounts(manner: Manner, counts: Counted | null): Obstacle | undefined {
  if (manner === 'hands' && counts === null) return { code: 'vote.counts_needed', status: 422 }
  return manner !== 'hands' && counts !== null ? { code: 'vote.counts_not_wanted', status: 422 } : undefined
}

/** More hands than people are a mistake in counting. */
export function obstacleToTotals({ yes, no, other }: Counted, { present }: { present: number }): Obstacle | undefined {
  const voted = yes + no + other
  return voted > present ? { code: 'vote.too_many', status: 422, facts: { voted, present } } : undefined
}

interface Closed {
  manner: Manner
  rule: Rule
  roll: number
  present: number
  chairDecided: 'carried' | 'lost' | null
}

/** What a closed vote came to: derived from what was counted and the rule under which it was opened. An agreement is one of all who were there. */
export function resultOf({ manner, rule, roll, present, chairDecided }: Closed, counts: Counted | null): VoteResult {
  const { share, base, tie } = rule.says
  const told: Counts = counts
    ? { roll, present, yes: counts.yes, no: counts.no, abstained: counts.other }
    : { roll, present, yes: present, no: 0, abstained: 0 }
  const outcome = outcomeOf({ share, base, tie }, told)
  if (manner === 'agreement') return { counts: null, ...outcome, byChair: false }
  const byChair = outcome.result === 'tied' && chairDecided !== null
  return { counts, ...outcome, result: byChair ? chairDecided : outcome.result, byChair }
}

/** The name of the counter of those who have voted. */
export function counterOf(voteId: string): string {
  return `vote.voted:${voteId}`
}
