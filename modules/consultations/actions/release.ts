import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { accountOf } from '../../papers/index.ts'
import { accountsByBody, heardBy, runnersHear } from '../audiences.ts'
import type { reactToAnswer as reacting, releaseAnswers as releasing } from '../contract.ts'
import { obstacleToReacting, obstacleToReleasing } from '../rules.ts'
import { gatheredFrom, lockReleasable, markReleased, releasedAnswers, sendersOf } from '../store/answers.ts'
import { lockComment, updateComment } from '../store/comments.ts'
import { holdSeen, lockSeen } from './held.ts'
import { lockSeenRows, tellAnswerers } from './seen-rows.ts'

/**
 * Releases proposed answers: from then on they stand, and whoever commented reads them. Each of those who commented is told once,
 * whatever the number of their comments. Lines that are named are released as they were seen, or not at all.
 */
export async function releaseAnswers(work: Work, { id, rows }: CheckedInputOf<typeof releasing>) {
  const held = await lockSeen(work, id)
  const { round, standing } = held
  refuseIf(obstacleToReleasing(standing))
  const seen = rows && (await lockSeenRows(work, held, { rows }))
  const ids = await lockReleasable(work.tx, { roundId: id, ids: seen?.map(row => row.id) })
  if (ids.length === 0) refuse({ code: 'consultation.nothing_to_release', status: 409 })
  await markReleased(work.tx, ids, { releasedAt: work.now, releasedBy: accountOf(work) })
  await tellAnswerers(work, round, 'answers.released', { rowIds: ids })
  return { released: ids.length, told: await tellSenders(work, ids) }
}

/**
 * What a commenter says to the answer: a reaction, where the profile knows them, or a reserved opinion, which everybody may put on
 * record.
 */
export async function reactToAnswer(
  work: Work,
  { id, commentId, reaction, reserved }: CheckedInputOf<typeof reacting>,
) {
  const { tx, today } = work
  const { round, standing } = await holdSeen(work, id)
  const comment = await lockComment(tx, { id: commentId, roundId: id })
  if (!comment || !standing.asked.some(one => one.id === comment.askedId))
    return refuse({ code: 'comment.not_found', status: 404 })
  const said = { ...(reaction !== undefined && { reaction }), ...(reserved !== undefined && { reserved }) }
  const { reactions } = await profileOf(tx)
  const answers = await releasedAnswers(tx, comment.rowId === null ? [] : [comment.rowId])
  refuseIf(obstacleToReacting({ reactions, isReleased: answers.size > 0 }, said))
  const after = await updateComment(tx, comment, said)
  const audiences = [...(await runnersHear(tx, round, today)), ...heardBy([work.actor.id ?? undefined])]
  await work.tell({
    name: 'answer.reacted',
    subjectId: round.id,
    facts: { commentId, fields: Object.keys(said), version: after.version },
    audiences: [...new Set(audiences)],
  })
  return after
}

/**
 * One happening for each of those who commented, heard by whoever acts for them, and for each member whose comment a body gathered. How many
 * members there are is the body's own affair, so they are not counted.
 */
async function tellSenders(work: Work, rowIds: readonly string[]): Promise<number> {
  const { tx, today } = work
  const senders = await sendersOf(tx, rowIds)
  const all = [...senders, ...(await gatheredFrom(tx, rowIds))]
  const bodies = all.flatMap(({ bodyId }) => bodyId ?? [])
  const acting = bodies.length === 0 ? new Map<string, string[]>() : await accountsByBody(tx, bodies, today)
  await work.tellMany(
    all.map(({ id: askedId, roundId, bodyId, accountId }) => ({
      name: 'answers.received',
      subjectId: roundId,
      facts: { askedId },
      audiences: heardBy([accountId ?? undefined, ...(bodyId === null ? [] : (acting.get(bodyId) ?? []))]),
    })),
  )
  return senders.length
}
