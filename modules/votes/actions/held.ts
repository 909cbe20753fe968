import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { lockSitting } from '../../sittings/index.ts'
import { whoHears } from '../audiences.ts'
import { obstacleToLeading } from '../rules.ts'
import { seenVote } from '../standing.ts'
import { lockVote, type Vote } from '../store/votes.ts'

/**
 * The vote for whoever leads it, locked alone after the row of its meeting, so that closing and casting, and closing and closing, follow one
 * another. `at` is the moment to record.
 */
export async function lockLed(work: Work, id: string): Promise<{ vote: Vote; at: Date }> {
  const { tx, actor, today, now } = work
  const { vote: seen, standing } = await seenVote({ reader: tx, actor, today }, id)
  refuseIf(obstacleToLeading(standing))
  const sitting = seen.meetingId === null ? undefined : await lockSitting(work, seen.meetingId)
  if (sitting) refuseIf(obstacleToLeading(sitting))
  const vote = (await lockVote(tx, id)) ?? refuse({ code: 'vote.not_found', status: 404 })
  return { vote, at: sitting?.at ?? now }
}

/** Tells everybody who hears of a vote. */
export async function tellVote(
  work: Work,
  vote: Vote,
  happening: Pick<Parameters<Work['tell']>[0], 'name' | 'facts'>,
): Promise<void> {
  const audiences = await whoHears(work.tx, vote, work.today)
  await work.tell({ ...happening, subjectId: vote.id, audiences })
}
