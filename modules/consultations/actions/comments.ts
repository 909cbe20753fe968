import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf, readableAmong } from '../../papers/index.ts'
import { accountsActingFor, heardBy, runnersHear } from '../audiences.ts'
import type { changeComment as changing, makeComments as making } from '../contract.ts'
import type { Asked } from '../store/asked.ts'
import { insertComments, listComments, lockComment, updateComment } from '../store/comments.ts'
import { countComment } from '../store/register.ts'
import type { Round } from '../store/rounds.ts'
import { holdOpen, lockAskedFor } from './held.ts'
import { refuseOnFinal } from './unfinished.ts'

type Making = CheckedInputOf<typeof making>
type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

const onScreen = { kind: 'screen' as const, paperId: null, number: null, date: null }

/**
 * Writes comments into the list of whoever is asked. Whoever runs the round may record those of others, from a letter, a sheet or the
 * telephone; they keep their source. Nobody hears of a list before it is sent but those whose list it is.
 */
export async function makeComments(work: Work, { id, askedId, items, source }: Making) {
  const { tx, now } = work
  const held = await holdOpen(work, id)
  const asked = await lockAskedFor(work, held, { askedId, recording: source !== undefined })
  if (asked.answeredAt !== null) refuse({ code: 'consultation.answered_already', status: 409 })
  await refuseUnreadable(work, [...items.flatMap(one => one.attachments), ...(source?.paperId ? [source.paperId] : [])])
  await refuseForeign(
    work,
    askedId,
    items.flatMap(one => one.gathers),
  )
  const written = { roundId: id, askedId, source: source ?? onScreen, madeBy: accountOf(work), madeAt: now }
  const ids = await insertComments(tx, written, items)
  await tell(work, { round: held.round, asked }, 'comments.written', { askedId, count: ids.length })
  return { ids }
}

/** Corrects a comment of a list, or withdraws it. Once the list is sent it can only be withdrawn, and that stays on record. */
export async function changeComment(work: Work, { id, commentId, ifMatch, withdrawn, ...wanted }: Changing) {
  const { tx, now } = work
  const held = await holdOpen(work, id)
  const before = await lockComment(tx, { id: commentId, roundId: id })
  const askedId = before?.askedId
  if (!before || !askedId || !(held.standing.runs || held.standing.asked.some(one => one.id === askedId)))
    return refuse({ code: 'comment.not_found', status: 404 })
  const asked = await lockAskedFor(work, held, { askedId, recording: before.source.kind !== 'screen' })
  await refuseStale(work, { subjectId: commentId, code: 'comment.changed_meanwhile', ifMatch, current: before })
  const fields = changedFields(before, wanted)
  if (asked.answeredAt !== null && fields.length > 0) refuse({ code: 'comment.already_sent', status: 409 })
  const turned = withdrawn !== undefined && withdrawn !== (before.withdrawnAt !== null)
  if (fields.length === 0 && !turned) return { id: commentId, version: before.version }
  if (turned && !withdrawn && before.rowId !== null) await refuseOnFinal(work, held.round)
  await refuseUnreadable(work, wanted.attachments ?? [])
  const { attachments, spot, ...plain } = wanted
  const change = { ...plain, ...(spot !== undefined && { spot: spot && JSON.stringify(spot) }) }
  const after = await updateComment(
    tx,
    before,
    { ...change, ...(turned && { withdrawnAt: withdrawn ? now : null }) },
    attachments ? { attachments } : {},
  )
  if (turned && before.rowId !== null) await countComment(tx, before.rowId, withdrawn ? -1 : 1)
  const told = turned ? [...fields, 'withdrawnAt'] : fields
  await tell(work, { round: held.round, asked }, 'comments.changed', {
    commentId,
    version: after.version,
    fields: told,
  })
  return after
}

async function refuseUnreadable({ tx, actor }: Work, paperIds: readonly string[]): Promise<void> {
  const readable = await readableAmong(tx, actor, paperIds)
  if (paperIds.some(id => !readable.has(id))) refuse({ code: 'paper.not_found', status: 404 })
}

/** Only what its own members sent can be gathered by a body. */
async function refuseForeign({ tx }: Work, askedId: string, gathered: readonly string[]): Promise<void> {
  if (gathered.length === 0) return
  const rounds = await tx.selectFrom('consultations.round').select('id').where('withinId', '=', askedId).execute()
  const known = new Set<string>()
  for (const { id } of rounds) for (const one of await listComments(tx, { roundId: id })) known.add(one.id)
  if (gathered.some(id => !known.has(id))) refuse({ code: 'comment.not_found', status: 404 })
}

/** A list that is not sent is the affair of those whose list it is, even the number of its comments. */
async function tell(
  work: Work,
  { round, asked }: { round: Round; asked: Asked },
  name: string,
  facts: Record<string, string | number | string[]>,
): Promise<void> {
  const { tx, today, actor } = work
  const acting = asked.bodyId === null ? [] : await accountsActingFor(tx, [asked.bodyId], today)
  const own = heardBy([actor.id ?? undefined, asked.accountId ?? undefined, ...acting])
  const audiences = asked.answeredAt === null ? own : [...own, ...(await runnersHear(tx, round, today))]
  await work.tell({ name, subjectId: round.id, facts, audiences: [...new Set(audiences)] })
}
