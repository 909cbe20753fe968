import { compare } from '../../../packages/text/compare.ts'
import { withoutNoise } from '../../../packages/text/comparing/tokens.ts'
import type { Entry } from '../../../packages/text/comparison.ts'
import { type Place, type Provision, wordsOf } from '../../../packages/text/model.ts'
import { reanchor } from '../../../packages/text/reanchor.ts'
import { reword } from '../../../packages/text/reword.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Happening } from '../../../platform/work/happening.ts'
import type { Work } from '../../../platform/work/work.ts'
import { editCopy, findCopy, type WorkingCopy } from '../../drafts/index.ts'
import { accountOf, type KeptReading, keptText } from '../../papers/index.ts'
import type { applyRow as applying } from '../contract.ts'
import { seenRound } from '../standing.ts'
import { bindingsInCopy, deleteUnsaved, insertBindings, settleBindings } from '../store/bindings.ts'
import { type Comment, commentsOfRows } from '../store/comments.ts'
import { findRound } from '../store/rounds.ts'
import { touches } from '../touched.ts'
import { whoActs } from './held.ts'

type Text = Pick<KeptReading['document'], 'provisions' | 'running'>

/**
 * Puts the wording of a comment, or another one for it, into the actor's working copy and binds that to its row. Like the copy it is nobody
 * else's affair until it is saved. Refused where the place is unclear, or other words stand there than those that were commented on.
 */
export async function applyRow(work: Work, { id, rowId, commentId, proposed }: CheckedInputOf<typeof applying>) {
  const { tx, now } = work
  const { round } = await seenRound(whoActs(work), await findRound(tx, id))
  const comments = (await commentsOfRows(tx, [rowId])).filter(one => one.roundId === id)
  if (comments.length === 0) refuse({ code: 'row.not_found', status: 404 })
  const comment = comments.find(one => one.id === commentId && one.withdrawnAt === null)
  if (!comment) return refuse({ code: 'comment.not_found', status: 404 })
  const wording = proposed ?? comment.proposed ?? refuse({ code: 'comment.no_wording', status: 422 })
  let provisionId = ''
  const { copy, revision } = await editCopy(work, round.paperId, ({ document }) => {
    const reworded = rewordedIn(document, comment, wording)
    provisionId = reworded.id
    return { ...document, provisions: document.provisions.map(one => (one.id === provisionId ? reworded : one)) }
  })
  await insertBindings(tx, [
    bindingIn(copy, { paperId: round.paperId, rowId, provisionId, by: accountOf(work), at: now }),
  ])
  return { paperId: round.paperId, revision, provisionId }
}

function rewordedIn(document: WorkingCopy['document'], { spot }: Comment, wording: string): Provision {
  const anchor = spot?.anchor ?? unclear()
  const { place } = reanchor(anchor, { ...document, pictures: {} })
  const provision = document.provisions.find(one => one.id === place?.provisionId)
  if (!place || !provision) return unclear()
  const words = wordsOf(provision)
  const { start, end } = place.selection ?? { start: 0, end: words.length }
  const isThereAlready = start === end && words.startsWith(wording, start)
  if (isThereAlready || withoutNoise(words.slice(start, end)) !== withoutNoise(anchor.selection?.exact ?? anchor.words))
    refuse({ code: 'draft.words_changed', status: 409 })
  return reword(provision, place.selection, wording) ?? unclear()
}

function unclear(): never {
  return refuse({ code: 'comment.place_unclear', status: 409 })
}

interface Applied {
  paperId: string
  rowId: string
  provisionId: string
  by: string
  at: Date
}

function bindingIn(copy: WorkingCopy, { paperId, rowId, provisionId, by, at }: Applied) {
  return {
    paperId,
    fromNumber: copy.base,
    toNumber: null,
    provisionId,
    rowId,
    ownReason: null,
    state: 'proposed' as const,
    copyId: copy.id,
    madeBy: by,
    madeAt: at,
  }
}

/** What was applied in a copy is bound for good when the copy becomes a version; what was changed back before is not. */
export async function settleApplied(work: Work, { subjectId: id, facts = {} }: Happening): Promise<void> {
  const { tx, now } = work
  const [from, to] = [Number(facts['base']), Number(facts['number'])]
  const copy = await findCopy(tx, { paperId: id, accountId: accountOf(work) })
  const applied = copy ? await bindingsInCopy(tx, copy.id) : []
  if (applied.length === 0) return
  const before = (await keptText(work, { id, number: from })).document
  const after = (await keptText(work, { id, number: to })).document
  const changed = new Map(compare(bare(before), bare(after)).entries.map(entry => [entry.after, entry]))
  const comments = await commentsOfRows(
    tx,
    applied.flatMap(({ rowId }) => rowId ?? []),
  )
  const stays = applied.filter(({ rowId, provisionId }) => {
    const own = comments.filter(one => one.rowId === rowId)
    return isStill(changed.get(provisionId), placesIn(before, own, provisionId))
  })
  const staying = stays.map(binding => binding.id)
  await settleBindings(tx, staying, { from, to, at: now })
  await deleteUnsaved(tx, { paperId: id, by: accountOf(work) })
}

/** Where comments hang in a provision of the version that the copy was begun from; none where that is unclear. */
function placesIn(document: Text, comments: readonly Comment[], provisionId: string): Place[] {
  return comments.flatMap(({ spot }) => {
    const place = spot?.anchor ? reanchor(spot.anchor, bare(document)).place : null
    return place?.provisionId === provisionId ? [place] : []
  })
}

/** Whether the words there are still others; where the place is unclear, whether anything is in the provision. */
function isStill(entry: Entry | undefined, places: readonly Place[]): boolean {
  if (!entry?.changed) return entry?.added ?? false
  return places.length === 0 || places.some(({ selection }) => !selection || touches(entry.runs, selection))
}

function bare({ provisions, running }: Text) {
  return { provisions, running, pictures: {} }
}
