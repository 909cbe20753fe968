import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import { accountsActingFor, heardBy, runnersHear } from '../audiences.ts'
import type { correctComment as correcting } from '../contract.ts'
import { obstacleToCorrecting, obstacleToRunning } from '../rules.ts'
import { findAsked } from '../store/asked.ts'
import { type Comment, commentsOfRows, lockComment, updateComment } from '../store/comments.ts'
import { shrinkRow } from '../store/groups.ts'
import { foldedOf } from '../store/register.ts'
import { lockRows, type Row } from '../store/rows.ts'
import type { Round } from '../store/rounds.ts'
import { senderOf } from './groups.ts'
import { lockOpen } from './held.ts'

type Correcting = CheckedInputOf<typeof correcting> & { ifMatch: number }

const mostCorrections = 50

/** Puts right what was recorded for somebody. Its line has another version from then on, so that nobody answers or releases it unseen. */
export async function correctComment(work: Work, { id, commentId, ifMatch, words, proposed, reason }: Correcting) {
  const { tx, now } = work
  const { round, standing } = await lockOpen(work, id)
  refuseIf(obstacleToRunning(standing))
  const before = await lockComment(tx, { id: commentId, roundId: id })
  if (!before || before.sentAt === null) return refuse({ code: 'comment.not_found', status: 404 })
  const [row] = before.rowId === null ? [] : await lockRows(tx, { roundId: id, ids: [before.rowId] })
  refuseIf(obstacleToCorrecting(before, { isReleased: (row?.releasedAt ?? null) !== null }))
  await refuseStale(work, { subjectId: commentId, code: 'comment.changed_meanwhile', ifMatch, current: shown(before) })
  if (words === before.words && proposed === before.proposed) return { id: commentId, version: before.version }
  if (before.corrections.length >= mostCorrections)
    refuse({ code: 'comment.corrected_too_often', status: 409, facts: { most: mostCorrections } })
  const left = { words: before.words, proposed: before.proposed, reason, by: accountOf(work), at: now.toISOString() }
  const corrections = JSON.stringify([...before.corrections, left])
  const after = await updateComment(tx, before, { words, proposed, corrections })
  if (row) await rewriteRow(work, round, { row, before, words })
  await tell(work, round, before, after.version)
  return after
}

/** The line says what the comment says, unless somebody gave it words of its own. */
async function rewriteRow(
  work: Work,
  round: Round,
  { row, before, words }: { row: Row; before: Comment; words: string },
): Promise<void> {
  const comments = await commentsOfRows(work.tx, [row.id])
  const named = await senderOf(work, round)
  await shrinkRow(work.tx, row.id, {
    words: row.words === before.words ? words : row.words,
    folded: foldedOf(comments.map(comment => ({ ...comment, sender: named(comment) }))),
    commentCount: row.commentCount,
    confidential: row.confidential,
  })
}

/** Whoever it was recorded for hears of it, and whoever runs the round. */
async function tell(work: Work, round: Round, { id: commentId, askedId }: Comment, version: number): Promise<void> {
  const { tx, today, actor } = work
  const asked = askedId === null ? undefined : await findAsked(tx, askedId)
  const acting = asked?.bodyId ? await accountsActingFor(tx, [asked.bodyId], today) : []
  const own = heardBy([actor.id ?? undefined, asked?.accountId ?? undefined, ...acting])
  const audiences = [...new Set([...(await runnersHear(tx, round, today)), ...own])]
  const facts = { commentId, version, fields: ['words', 'proposed', 'corrections'] }
  await work.tell({ name: 'comments.changed', subjectId: round.id, facts, audiences })
}

function shown({ id, words, proposed, version }: Comment) {
  return { id, words, proposed, version }
}
