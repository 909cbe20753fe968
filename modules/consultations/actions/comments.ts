import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import { accountsActingFor, heardBy, runnersHear } from '../audiences.ts'
import type {
  changeComment as changing,
  makeComments as making,
  recordComments as recording,
  Source,
} from '../contract.ts'
import type { Asked } from '../store/asked.ts'
import { type Comment, insertComments, lockComment, type NewComment, updateComment } from '../store/comments.ts'
import { takenIn } from '../store/found.ts'
import { countGatherable } from '../store/gathered.ts'
import { countComment } from '../store/register.ts'
import { holdRoundsWithin, type Round } from '../store/rounds.ts'
import { attachmentsFor } from './attachments.ts'
import { holdOpen, lockAskedFor, lockOpen } from './held.ts'
import { refuseOnFinal } from './unfinished.ts'

type Making = CheckedInputOf<typeof making>
type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

const onScreen = { kind: 'screen' as const, paperId: null, number: null, date: null }

/** Writes comments into the list of whoever is asked. Nobody hears of a list before it is sent but those whose list it is. */
export async function makeComments(work: Work, { id, askedId, items }: Making) {
  const held = await holdOpen(work, id)
  const asked = await lockAskedFor(work, held, askedId)
  if (asked.answeredAt !== null) refuse({ code: 'consultation.answered_already', status: 409 })
  const written = items.map(item => ({ ...item, foundKey: null }))
  const ids = await writeComments(work, held.round, { askedId, items: written, source: onScreen })
  await tell(work, { round: held.round, asked }, 'comments.written', { askedId, count: ids.length })
  return { ids }
}

/** Writes comments, in a round and for an asking that the caller has locked; refused as a whole when one of them was taken before. */
export async function writeComments(
  work: Work,
  { id: roundId }: Round,
  { askedId, items, source }: Pick<CheckedInputOf<typeof recording>, 'askedId' | 'items'> & { source: Source },
): Promise<string[]> {
  const { tx, now: madeAt } = work
  if (items.length === 0) return []
  if (source.paperId) await attachmentsFor(work, [source.paperId], {})
  await refuseForeign(
    work,
    askedId,
    items.flatMap(one => one.gathers),
  )
  const comments: NewComment[] = []
  for (const { attachments, ...item } of items)
    comments.push({ ...item, attachments: await attachmentsFor(work, attachments, { gathers: item.gathers }) })
  const ids = await insertComments(tx, { roundId, askedId, source, madeBy: accountOf(work), madeAt }, comments)
  const count = items.length - ids.length
  return count === 0 ? ids : refuse({ code: 'found.taken_already', status: 409, facts: { count } })
}

/** Corrects a comment of a list, or withdraws it. Once it is sent it can only be withdrawn, and that stays on record. */
export async function changeComment(work: Work, { id, commentId, ifMatch, withdrawn, ...wanted }: Changing) {
  const { tx, now } = work
  // What is put back may have been taken from its source again, so of two who do that one waits for the other.
  const held = await (withdrawn === false ? lockOpen : holdOpen)(work, id)
  const before = await lockComment(tx, { id: commentId, roundId: id })
  const askedId = before?.askedId
  if (!before || !askedId || !(held.standing.runs || held.standing.asked.some(one => one.id === askedId)))
    return refuse({ code: 'comment.not_found', status: 404 })
  const asked = await lockAskedFor(work, held, askedId, { recorded: before.source.kind !== 'screen' })
  const shown = { ...before, attachments: before.attachments.map(({ paperId }) => paperId) }
  await refuseStale(work, { subjectId: commentId, code: 'comment.changed_meanwhile', ifMatch, current: shown })
  const fields = changedFields(shown, wanted)
  if (before.sentAt !== null && fields.length > 0) refuse({ code: 'comment.already_sent', status: 409 })
  const turned = withdrawn !== undefined && withdrawn !== (before.withdrawnAt !== null)
  if (fields.length === 0 && !turned) return { id: commentId, version: before.version }
  if (turned && !withdrawn && before.rowId !== null) await refuseOnFinal(work, held.round)
  if (turned && !withdrawn) await refuseTaken(work, before)
  const { attachments, spot, ...plain } = wanted
  const change = { ...plain, ...(spot !== undefined && { spot: spot && JSON.stringify(spot) }) }
  const after = await updateComment(
    tx,
    before,
    { ...change, ...(turned && { withdrawnAt: withdrawn ? now : null }) },
    attachments ? { attachments: await attachmentsFor(work, attachments, { kept: before.attachments }) } : {},
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

/** What was withdrawn may have been taken from its source again meanwhile. */
async function refuseTaken({ tx }: Work, { roundId, foundKey }: Comment): Promise<void> {
  if (foundKey !== null && (await takenIn(tx, roundId)).has(foundKey))
    refuse({ code: 'found.taken_already', status: 409, facts: { count: 1 } })
}

/** Only what its own members sent can be gathered by a body; none of them takes it back at the same moment. */
async function refuseForeign({ tx }: Work, askedId: string, gathered: readonly string[]): Promise<void> {
  const ids = [...new Set(gathered)]
  if (ids.length === 0) return
  await holdRoundsWithin(tx, askedId)
  if ((await countGatherable(tx, askedId, ids)) < ids.length) refuse({ code: 'comment.not_found', status: 404 })
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
