import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findBodies } from '../../bodies/index.ts'
import { accountOf } from '../../papers/index.ts'
import { accountsActingFor, heardBy, runnersHear } from '../audiences.ts'
import type { answerRound as answering, takeBackAnswer as taking } from '../contract.ts'
import { placesOf } from '../places.ts'
import { obstacleToAnswering, obstacleToTakingBack, obstacleToWritingIn } from '../rules.ts'
import { assignRows } from '../store/assignments.ts'
import { type Asked, updateAsked } from '../store/asked.ts'
import { type Comment, listComments, markSent, placeComments, unmarkSent } from '../store/comments.ts'
import { countSentUp, dropTakenBack } from '../store/gathered.ts'
import { countTouched, insertRows, removeRowsOf } from '../store/register.ts'
import { holdRoundsWithin, type Round } from '../store/rounds.ts'
import { lockAskedFor, lockSeen } from './held.ts'
import { refuseOnFinal } from './unfinished.ts'

/**
 * Answers an asking: agreed without comment, or the list is sent. From then on its comments stand in the register; those of a round
 * within another one are shown to the body that gathers. The round is locked, so that it cannot close while a list is being sent.
 */
export async function answerRound(work: Work, { id, askedId, how }: CheckedInputOf<typeof answering>) {
  const { tx, now } = work
  const held = await lockSeen(work, id)
  refuseIf(obstacleToWritingIn(held.round))
  const asked = await lockAskedFor(work, held, askedId)
  const comments = (await listComments(tx, { roundId: id, askedIds: [askedId] })).filter(
    one => one.withdrawnAt === null && one.sentAt === null,
  )
  refuseIf(obstacleToAnswering(asked, how, comments.length))
  if (how === 'sent') await refuseOnFinal(work, held.round)
  await holdRoundsWithin(tx, askedId)
  await dropTakenBack(tx, askedId)
  await updateAsked(tx, askedId, { answeredAt: now, answeredHow: how, answeredBy: accountOf(work), recorded: null })
  await putIntoRegister(work, held.round, asked, comments)
  await tellAnswer(work, 'round.answered', held.round, { asked, facts: { how, comments: comments.length } })
  return { id: askedId }
}

/** Takes an answer back while the round is open and nobody has begun to answer what came with it. */
export async function takeBackAnswer(work: Work, { id, askedId }: CheckedInputOf<typeof taking>) {
  const { tx } = work
  const held = await lockSeen(work, id)
  refuseIf(obstacleToWritingIn(held.round))
  const asked = await lockAskedFor(work, held, askedId, { recorded: 'answer' })
  refuseIf(obstacleToTakingBack(asked, (await countTouched(tx, askedId)) + (await countSentUp(tx, askedId))))
  await removeRowsOf(tx, { roundId: id, askedId })
  await unmarkSent(tx, askedId)
  await updateAsked(tx, askedId, { answeredAt: null, answeredHow: null, answeredBy: null, recorded: null })
  await tellAnswer(work, 'round.taken_back', held.round, { asked, facts: {} })
  return { id: askedId }
}

/** Sends comments, in a round whose row the caller has locked: each becomes a line of the register, except in a round within another. */
export async function putIntoRegister(
  work: Work,
  round: Round,
  asked: Asked,
  comments: readonly Comment[],
): Promise<void> {
  const { tx, now } = work
  if (comments.length === 0) return
  await markSent(
    tx,
    comments.map(({ id }) => id),
    now,
  )
  if (round.withinId === null) await insertLines(work, round, asked, comments)
}

interface Answer {
  asked: Asked
  facts: Record<string, string | number>
}

/** Whoever runs the round hears of an answer, and whoever it is the answer of. */
export async function tellAnswer(work: Work, name: string, round: Round, { asked, facts }: Answer): Promise<void> {
  const { tx, today, actor } = work
  const acting = asked.bodyId === null ? [] : await accountsActingFor(tx, [asked.bodyId], today)
  const own = heardBy([actor.id ?? undefined, asked.accountId ?? undefined, ...acting])
  const audiences = [...new Set([...(await runnersHear(tx, round, today)), ...own])]
  await work.tell({ name, subjectId: round.id, facts: { askedId: asked.id, ...facts }, audiences })
}

async function insertLines(work: Work, round: Round, asked: Asked, comments: readonly Comment[]): Promise<void> {
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
