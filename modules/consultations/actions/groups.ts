import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { searchable } from '../../papers/index.ts'
import type { groupRows as grouping, ungroupRow as ungrouping } from '../contract.ts'
import { placesOf } from '../places.ts'
import { assignRows } from '../store/assignments.ts'
import { listAsked } from '../store/asked.ts'
import { type Comment, commentsOfRows, placeComments } from '../store/comments.ts'
import { copyAnswer, joinRows, shrinkRow } from '../store/groups.ts'
import { foldedOf, insertRows } from '../store/register.ts'
import type { Row } from '../store/rows.ts'
import type { Round } from '../store/rounds.ts'
import { namesIn, partyOf } from '../views/names.ts'
import { holdSeen, lockSeen } from './held.ts'
import { answering, lockSeenRows, tellAnswerers } from './seen-rows.ts'

/**
 * Makes like comments one line with all their senders; the line that is named first keeps its number, and the first proposed
 * answer among them stays. Each comment keeps its own number, too.
 */
export async function groupRows(work: Work, { id, rows, words }: CheckedInputOf<typeof grouping>) {
  const { tx } = work
  const held = answering(await holdSeen(work, id))
  const { round } = held
  const [kept, ...others] = await lockSeenRows(work, held, { rows })
  if (others.length === 0) refuse({ code: 'row.nothing_to_group', status: 422 })
  const ids = others.map(row => row.id)
  const said = { words: words ?? kept.words, folded: searchable(words ?? '') }
  const after = await joinRows(tx, { id: kept.id, others: ids }, said)
  const answered = [kept, ...others].find(row => row.answer !== null && !isWithin(row.mergedInto, [kept.id, ...ids]))
  await copyAnswer(tx, answered ?? { ...kept, ...unanswered }, [kept.id])
  await tellAnswerers(work, round, 'rows.grouped', { rowId: kept.id, rowIds: ids })
  return after
}

/** Takes comments out of a line into lines of their own, under the numbers that they had; what was proposed stays with them. */
export async function ungroupRow(work: Work, { id, row, commentIds }: CheckedInputOf<typeof ungrouping>) {
  const { tx } = work
  const held = answering(await lockSeen(work, id))
  const { round } = held
  const [from] = await lockSeenRows(work, held, { rows: [row] })
  const comments = await commentsOfRows(tx, [from.id])
  if (commentIds.some(one => !comments.some(comment => comment.id === one)))
    refuse({ code: 'comment.not_found', status: 404 })
  const wanted = comments.filter(comment => commentIds.includes(comment.id))
  const leaving = wanted.length < comments.length ? wanted : wanted.slice(1)
  if (leaving.length === 0) return { ids: [] }
  const named = await senderOf(work, round)
  const ids = await partedFrom(work, { round, from }, leaving, named)
  const staying = comments.filter(comment => !leaving.includes(comment))
  await shrinkRow(tx, from.id, {
    words: leaving.some(one => one.words === from.words) ? (staying[0]?.words ?? from.words) : from.words,
    folded: foldedOf(staying.map(comment => ({ ...comment, sender: named(comment) }))),
    commentCount: staying.filter(one => one.withdrawnAt === null).length,
    confidential: staying.some(one => one.confidential),
  })
  await tellAnswerers(work, round, 'rows.ungrouped', { rowId: from.id, rowIds: ids })
  return { ids }
}

const unanswered = { answer: null, answerWords: null, mergedInto: null, answeredBy: null, answeredAt: null }

async function partedFrom(
  { tx }: Work,
  { round, from }: { round: Round; from: Row },
  leaving: readonly Comment[],
  named: (comment: Comment) => string,
): Promise<string[]> {
  const places = await placesOf(
    tx,
    round,
    leaving.map(({ spot }) => spot),
  )
  const made = await insertRows(
    tx,
    { paperId: round.paperId, roundId: round.id },
    leaving.flatMap((comment, at) => {
      const [placed, number] = [places[at], comment.number === from.number ? null : comment.number]
      return placed ? { comment, placed, number, sender: named(comment) } : []
    }),
  )
  await placeComments(
    tx,
    leaving.flatMap(({ id, found }, at) => {
      const line = made[at]
      return line ? { id, found, rowId: line.id, number: line.number } : []
    }),
  )
  const ids = made.map(({ id }) => id)
  await copyAnswer(tx, from, ids)
  await assignRows(tx, round)
  return ids
}

/** By which name whoever is asked is found. */
export async function senderOf({ tx }: Work, round: Round): Promise<(comment: Comment) => string> {
  const asked = await listAsked(tx, [round.id])
  const names = await namesIn(tx, { asked })
  const senders = new Map(asked.map(one => [one.id, partyOf(one, names).name]))
  return ({ askedId }) => (askedId === null ? '' : (senders.get(askedId) ?? ''))
}

function isWithin(id: string | null, ids: readonly string[]): boolean {
  return id !== null && ids.includes(id)
}
