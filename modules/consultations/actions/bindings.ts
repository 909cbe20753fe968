import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Happening } from '../../../platform/work/happening.ts'
import type { Work } from '../../../platform/work/work.ts'
import { listWriters, lockDraft } from '../../drafts/index.ts'
import { accountOf, type Paper } from '../../papers/index.ts'
import { heardBy } from '../audiences.ts'
import { changedBetween } from '../changed.ts'
import type { bindChanges as binding, confirmBindings as confirming, unbindChanges as unbinding } from '../contract.ts'
import { obstacleToUnbound } from '../rules.ts'
import { deleteBindings, insertBindings, markConfirmed, wishesOn } from '../store/bindings.ts'
import { rememberRefused } from '../store/refused-bindings.ts'
import { unboundChanges } from '../views/lacks.ts'

/** Binds changes between two versions to rows, to a reason of the drafter's own, or to both; what was proposed is confirmed by it. */
export async function bindChanges(work: Work, input: CheckedInputOf<typeof binding>) {
  const { tx, now } = work
  const { id, from, to, provisionIds, rowIds, ownReason } = input
  const paper = await lockDraft(work, id)
  if (rowIds.length === 0 && ownReason === undefined) refuse({ code: 'binding.nothing_given', status: 422 })
  const rows = new Set((await wishesOn(tx, id)).map(row => row.id))
  if (rowIds.some(one => !rows.has(one))) refuse({ code: 'row.not_found', status: 404 })
  const { changes } = await changedBetween(tx, { id, from, to })
  const changed = new Set(changes.flatMap(change => change.provisionIds))
  if (provisionIds.some(one => !changed.has(one))) refuse({ code: 'change.not_found', status: 404 })
  const made = {
    paperId: id,
    fromNumber: from,
    toNumber: to,
    state: 'confirmed' as const,
    copyId: null,
    madeBy: accountOf(work),
    madeAt: now,
  }
  const causes = [
    ...new Set(rowIds).values().map(rowId => ({ rowId, ownReason: null })),
    ...(ownReason === undefined ? [] : [{ rowId: null, ownReason }]),
  ]
  const bindings = [...new Set(provisionIds)].flatMap(provisionId =>
    causes.map(cause => ({ ...made, ...cause, provisionId })),
  )
  const bindingIds = await insertBindings(tx, bindings)
  await tell(work, paper, 'changes.bound', { from, to, count: bindingIds.length })
  return { bindingIds }
}

/** Confirms what was only proposed; refused as a whole when one of them is gone. */
export async function confirmBindings(work: Work, { id, bindingIds }: CheckedInputOf<typeof confirming>) {
  const paper = await lockDraft(work, id)
  const wanted = [...new Set(bindingIds)]
  const found = await markConfirmed(work.tx, { paperId: id, ids: wanted }, { by: accountOf(work), at: work.now })
  if (found.length < wanted.length) refuse({ code: 'binding.not_found', status: 404 })
  await tell(work, paper, 'changes.confirmed', { count: found.length })
  return { confirmed: found.length }
}

/** Takes bindings away, as a whole or not at all; what was only proposed is not proposed again, and what is bound in a working copy only goes with the words there. */
export async function unbindChanges(work: Work, { id, bindingIds }: CheckedInputOf<typeof unbinding>) {
  const paper = await lockDraft(work, id)
  const wanted = [...new Set(bindingIds)]
  await rememberRefused(work.tx, { paperId: id, ids: wanted })
  const gone = await deleteBindings(work.tx, { paperId: id, ids: wanted })
  if (gone < wanted.length) refuse({ code: 'binding.not_found', status: 404 })
  await tell(work, paper, 'changes.unbound', { count: gone })
  return { unbound: gone }
}

/** A text that somebody was asked about is final only when each change since then goes back to something, or on an order with a reason. */
export async function refuseUnbound({ tx }: Work, { subjectId: id, facts = {} }: Happening): Promise<void> {
  const unbound = await unboundChanges(tx, { id, number: Number(facts['number']) })
  if (!unbound) return
  const { count: unasked, ...between } = unbound
  refuseIf(obstacleToUnbound({ unasked, ...between }, Array.isArray(facts['passed']) ? facts['passed'] : []))
}

/** Who writes on the text hears what its changes go back to; its readers need not. */
async function tell(work: Work, paper: Paper, name: string, facts: Record<string, number>): Promise<void> {
  const audiences = heardBy([paper.keeperId, ...(await listWriters(work.tx, paper.id))])
  await work.tell({ name, subjectId: paper.id, facts, audiences })
}
