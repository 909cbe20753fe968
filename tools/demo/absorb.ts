import type { ChangeRow } from '../../modules/consultations/contract.ts'
import type { WrittenText } from '../../modules/drafts/contract.ts'
import type { ShownRound } from '../demonstration/matters/shown.ts'
import type { Edit } from '../demonstration/papers/shown.ts'
import { registerOf } from './answer-register.ts'
import type { Visitor } from './visitor.ts'

interface Where {
  paperId: string
  number: number
  round: string
}

/** Puts accepted wordings into the text with the drafter's own edits, and saves that as the next version. */
export async function absorb(
  owner: Visitor,
  { paperId, number, round }: Where,
  { most, note, own }: NonNullable<ShownRound['absorbed']>,
): Promise<void> {
  const wanted = (await registerOf(owner, round)).filter(
    ({ answer, place, collidesWith }) => answer?.kind === 'accepted' && place !== null && collidesWith.length === 0,
  )
  const applicable = wanted.flatMap(({ id, place, comments }) => {
    const comment = comments.find(({ proposed }) => proposed !== null)
    return comment ? [{ rowId: id, commentId: comment.id, provisionId: place?.provisionId }] : []
  })
  const once = [...new Map(applicable.map(one => [one.provisionId, one])).values()].slice(0, most)
  for (const { rowId, commentId } of once) await owner.ask('POST', `${round}/register/${rowId}/apply`, { commentId })
  const draft = `/drafts/${paperId}`
  const copy = await owner.ask<{ base: number; revision: number; document: WrittenText }>(
    'GET',
    `${draft}/working-copy`,
  )
  const provisions = copy.document.provisions.map(provision => ({
    ...provision,
    runs: provision.runs.map(run => ({ ...run, text: own.reduce(edited, run.text) })),
  }))
  const { revision } = await owner.ask<{ revision: number }>('PUT', `${draft}/working-copy`, {
    base: copy.base,
    revision: copy.revision,
    document: { ...copy.document, provisions },
  })
  await owner.ask('POST', `${draft}/versions`, { revision, note })
  await ownUp(owner, { paperId, from: number, to: await owner.untilRead(paperId) }, own)
}

/** The drafter says why of some of their own edits; the others are what nobody asked for. */
async function ownUp(
  owner: Visitor,
  { paperId, from, to }: { paperId: string; from: number; to: number },
  own: NonNullable<ShownRound['absorbed']>['own'],
): Promise<void> {
  const changes = `/papers/${paperId}/changes`
  const { items } = await owner.ask<{ items: ChangeRow[] }>('GET', `${changes}?from=${from}&to=${to}`)
  for (const { now, reason } of own) {
    const provisionIds = items.filter(({ words }) => words.includes(now)).map(({ provisionId }) => provisionId)
    if (reason) await owner.ask('POST', `${changes}/bindings`, { from, to, provisionIds, ownReason: reason })
  }
}

function edited(text: string, { was, now }: Edit): string {
  return text.replace(was, now)
}
