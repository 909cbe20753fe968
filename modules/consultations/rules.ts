import type { Obstacle } from '../../platform/refused.ts'
import type { AnswerKind } from './contract.ts'

type RoundFacts = { closedAt: string | null }

/** What stands in the way of anything that needs the round open. */
export function obstacleToWritingIn({ closedAt }: RoundFacts): Obstacle | undefined {
  return closedAt === null ? undefined : { code: 'round.closed', status: 409 }
}

export function obstacleToRunning({ runs }: { runs: boolean }): Obstacle | undefined {
  return runs ? undefined : { code: 'consultation.runners_only', status: 403 }
}

export function obstacleToAnsweringComments({ answers }: { answers: boolean }): Obstacle | undefined {
  return answers ? undefined : { code: 'consultation.answerers_only', status: 403 }
}

/** A body that was asked gathers from its own members, and from bodies below it. */
export function obstacleToAskingWithin({ outside }: { outside: number }): Obstacle | undefined {
  return outside > 0 ? { code: 'consultation.asked_outside', status: 422, facts: { count: outside } } : undefined
}

export function obstacleToReleasing({ releases }: { releases: boolean }): Obstacle | undefined {
  return releases ? undefined : { code: 'consultation.releaser_only', status: 403 }
}

/** What stands in the way of answering an asking: one answer each, and a list is either empty and agreed or sent. */
export function obstacleToAnswering(
  asked: { answeredAt: string | null },
  how: 'agreed' | 'sent',
  written: number,
): Obstacle | undefined {
  if (asked.answeredAt !== null) return { code: 'consultation.answered_already', status: 409 }
  if (how === 'agreed' && written > 0)
    return { code: 'consultation.agreed_with_comments', status: 409, facts: { count: written } }
  return how === 'sent' && written === 0 ? { code: 'consultation.nothing_to_send', status: 409 } : undefined
}

/** What stands in the way of taking an answer back: nobody may have begun to answer what came with it. */
export function obstacleToTakingBack(
  asked: { answeredAt: string | null },
  beingAnswered: number,
): Obstacle | undefined {
  if (asked.answeredAt === null) return { code: 'consultation.not_answered', status: 409 }
  return beingAnswered > 0
    ? { code: 'consultation.being_answered', status: 409, facts: { count: beingAnswered } }
    : undefined
}

/** What an answer must say: only "accepted", "noted" and "merged" speak for themselves. */
export function obstacleToAnswer({ kind, words }: { kind: AnswerKind; words: string }): Obstacle | undefined {
  const speaks = kind === 'accepted' || kind === 'noted' || kind === 'merged'
  return speaks || words.trim() !== '' ? undefined : { code: 'answer.words_needed', status: 422 }
}

/** What stands in the way of merging: the line whose answer serves must be named, and be another one. */
export function obstacleToMerging({
  into,
  ids,
}: {
  into: string | undefined
  ids: readonly string[]
}): Obstacle | undefined {
  if (into === undefined) return { code: 'answer.row_needed', status: 422 }
  return ids.includes(into) ? { code: 'answer.merged_into_itself', status: 422 } : undefined
}

/** What stands in the way of closing a round, or finishing its text: a comment without an answer, unless somebody ordered it with a reason. */
export function obstacleToClosing(open: number, passed: readonly string[]): Obstacle | undefined {
  const code = 'consultation.unanswered'
  return open === 0 || passed.includes(code) ? undefined : { code, status: 409, facts: { count: open, blocks: false } }
}

/** What stands in the way of putting a comment right: only what was recorded for somebody, and stands in the register. */
export function obstacleToCorrecting(
  { source, rowId, withdrawnAt }: { source: { kind: string }; rowId: string | null; withdrawnAt: string | null },
  { isReleased }: { isReleased: boolean },
): Obstacle | undefined {
  if (source.kind === 'screen' || rowId === null || withdrawnAt !== null)
    return { code: 'comment.not_recorded', status: 409 }
  return isReleased ? { code: 'row.released', status: 409, facts: { count: 1 } } : undefined
}

/** What stands in the way of saying something to an answer; a reserved opinion may be put on record under every profile. */
export function obstacleToReacting(
  { reactions, isReleased }: { reactions: boolean; isReleased: boolean },
  { reaction }: { reaction?: unknown },
): Obstacle | undefined {
  if (reaction !== undefined && !reactions) return { code: 'consultation.no_reactions', status: 409 }
  return isReleased ? undefined : { code: 'consultation.not_released', status: 409 }
}

/** How an asking stands on a day; the day that is named still counts. */
export function stateOfAsked(
  { answeredHow }: { answeredHow: 'agreed' | 'sent' | null },
  { dueOn }: { dueOn: string | null },
  today: string,
): 'waiting' | 'late' | 'agreed' | 'sent' {
  if (answeredHow !== null) return answeredHow
  return dueOn !== null && dueOn < today ? 'late' : 'waiting'
}

/** What stands in the way of a final text: changes that nobody asked for and nobody answers for, unless somebody ordered it with a reason. */
export function obstacleToUnbound(
  { unasked, from, to }: { unasked: number; from: number; to: number },
  passed: readonly unknown[],
): Obstacle | undefined {
  const code = 'consultation.unbound_changes'
  if (unasked === 0 || passed.includes(code)) return undefined
  return { code, status: 409, facts: { count: unasked, from, to, blocks: false } }
}
