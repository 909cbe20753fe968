import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import type { answerRows as answeringRows, clearAnswers as clearing, noteRow as noting } from '../contract.ts'
import { obstacleToAnswer, obstacleToMerging, obstacleToWritingIn } from '../rules.ts'
import { eraseAnswers, writeAnswers, writeNote } from '../store/answers.ts'
import { lockRows } from '../store/rows.ts'
import { holdSeen } from './held.ts'
import { answering, lockSeenRows, tellAnswerers } from './seen-rows.ts'
import { refuseOnFinal } from './unfinished.ts'

/**
 * Proposes one answer for lines of the register; until it is released it is seen by those who answer alone. Refused as a whole when
 * somebody else wrote in one of them meanwhile. Unlike comments, answers may come after the round is closed.
 */
export async function answerRows(work: Work, input: CheckedInputOf<typeof answeringRows>) {
  const { id, kind, words } = input
  const held = answering(await holdSeen(work, id))
  const { round } = held
  refuseIf(obstacleToAnswer({ kind, words }))
  const locked = await lockSeenRows(work, held, input)
  const ids = locked.map(row => row.id)
  const mergedInto = await mergedInside(work, input, ids)
  const rows = await writeAnswers(work.tx, ids, {
    kind,
    words,
    mergedInto,
    answeredBy: accountOf(work),
    answeredAt: work.now,
  })
  await tellAnswerers(work, round, 'answers.proposed', { kind, mergedInto, rowIds: ids })
  return { rows }
}

/** Takes proposed answers away again. A round that closed with them keeps an answer for every comment, so there they are only changed. */
export async function clearAnswers(work: Work, { id, rows: seen }: CheckedInputOf<typeof clearing>) {
  const held = answering(await holdSeen(work, id))
  const { round } = held
  refuseIf(obstacleToWritingIn(round))
  await refuseOnFinal(work, round)
  const ids = (await lockSeenRows(work, held, { rows: seen })).map(row => row.id)
  const rows = await eraseAnswers(work.tx, ids)
  await tellAnswerers(work, round, 'answers.cleared', { rowIds: ids })
  return { rows }
}

/** Writes a remark beside a line, also one whose answer is released and stays as it is; whoever works on the same line sees it before writing over it. */
export async function noteRow(work: Work, { id, row, note, overwrite }: CheckedInputOf<typeof noting>) {
  const held = answering(await holdSeen(work, id))
  const { round } = held
  const [locked] = await lockSeenRows(work, held, { rows: [row], overwrite, released: true })
  const after = await writeNote(work.tx, locked.id, note)
  await tellAnswerers(work, round, 'rows.noted', { rowId: locked.id })
  return after
}

/** The line whose answer serves; where that one was merged itself, the one that it went to. */
async function mergedInside(
  { tx }: Work,
  { id: roundId, kind, mergedInto }: CheckedInputOf<typeof answeringRows>,
  ids: readonly string[],
): Promise<string | null> {
  if (kind !== 'merged') return null
  refuseIf(obstacleToMerging({ into: mergedInto, ids }))
  const [target] = mergedInto === undefined ? [] : await lockRows(tx, { roundId, ids: [mergedInto] })
  if (!target) return refuse({ code: 'row.not_found', status: 404 })
  const into = target.mergedInto ?? target.id
  refuseIf(obstacleToMerging({ into, ids }))
  return into
}
