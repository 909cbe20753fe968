import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findBodies } from '../../bodies/index.ts'
import { accountOf } from '../../papers/index.ts'
import { heardBy, runnersHear } from '../audiences.ts'
import type { answerRound as answering, takeBackAnswer as taking } from '../contract.ts'
import { placesOf } from '../places.ts'
import { obstacleToAnswering, obstacleToTakingBack, obstacleToWritingIn } from '../rules.ts'
import { assignRows } from '../store/assignments.ts'
import { type Asked, updateAsked } from '../store/asked.ts'
import { type Comment, listComments, placeComments } from '../store/comments.ts'
import { countTouched, insertRows, removeRowsOf } from '../store/register.ts'
import type { Round } from '../store/rounds.ts'
import { lockAskedFor, lockSeen } from './held.ts'
import { refuseOnFinal } from './unfinished.ts'

/**
 * Answers an asking: agreed without comment, or the list is sent. From then on its comments stand in the register; those of a round
 * within another one are shown to the body that gathers. The round is locked, so that it cannot close while a list is being sent.
 */
export async function answerRound(work: Work, { id, askedId, how, recorded }: CheckedInputOf<typeof answering>) {
  const { tx, now } = work
  const held = await lockSeen(work, id)
  refuseIf(obstacleToWritingIn(held.round))
  const asked = await lockAskedFor(work, held, { askedId, recording: recorded !== undefined })
  const comments = (await listComments(tx, { roundId: id, askedIds: [askedId] })).filter(
    one => one.withdrawnAt === null,
  )
  refuseIf(obstacleToAnswering(asked, how, comments.length))
  if (how === 'sent') await refuseOnFinal(work, held.round)
  await updateAsked(tx, askedId, {
    answeredAt: now,
    answeredHow: how,
    answeredBy: accountOf(work),
    recorded: recorded ? JSON.stringify(recorded) : null,
  })
  if (how === 'sent' && held.round.withinId === null) await register(work, held.round, asked, comments)
  await tell(work, 'round.answered', held.round, { askedId, how, comments: comments.length })
  return { id: askedId }
}

/** Takes an answer back while the round is open and nobody has begun to answer what came with it. */
export async function takeBackAnswer(work: Work, { id, askedId }: CheckedInputOf<typeof taking>) {
  const { tx } = work
  const held = await lockSeen(work, id)
  refuseIf(obstacleToWritingIn(held.round))
  const asked = await lockAskedFor(work, held, { askedId, recording: true })
  refuseIf(obstacleToTakingBack(asked, await countTouched(tx, askedId)))
  await removeRowsOf(tx, { roundId: id, askedId })
  await updateAsked(tx, askedId, { answeredAt: null, answeredHow: null, answeredBy: null, recorded: null })
  await tell(work, 'round.taken_back', held.round, { askedId })
  return { id: askedId }
}

async function register(work: Work, round: Round, asked: Asked, comments: readonly Comment[]): Promise<void> {
  const { tx } = work
  const places = await placesOf(
    tx,
    round,
    comments.map(({ spot }) => spot),
  )
  const sender = await nameOf(work, asked)
  const rows = await insertRows(
    tx,
    { paperId: round.paperId, roundId: round.id },
    comments.flatMap((comment, at) => {
      const placed = places[at]
      return placed ? { comment, placed, number: null, sender } : []
    }),
  )
  await placeComments(
    tx,
    rows.flatMap(({ id: rowId, number }, at) => {
      const [comment, found] = [comments[at], places[at]?.found ?? null]
      return comment ? { id: comment.id, rowId, number, found } : []
    }),
  )
  await assignRows(tx, round)
}

async function nameOf({ tx }: Work, { bodyId, accountId }: Asked): Promise<string> {
  if (bodyId !== null) return (await findBodies(tx, [bodyId]))[0]?.name ?? ''
  return accountId === null ? '' : ((await namesOfAccounts(tx, [accountId])).get(accountId) ?? '')
}

async function tell(work: Work, name: string, round: Round, facts: Record<string, string | number>): Promise<void> {
  const audiences = [...(await runnersHear(work.tx, round, work.today)), ...heardBy([work.actor.id ?? undefined])]
  await work.tell({ name, subjectId: round.id, facts, audiences: [...new Set(audiences)] })
}
