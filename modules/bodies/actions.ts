import { changedFields, refuseStale } from '../../platform/work/editing.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Work } from '../../platform/work/work.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { profileOf } from '../organisation/index.ts'
import { obstacleToKind } from '../rulebook/index.ts'
import type {
  BodyRow,
  changeBody as changing,
  closeBody as closing,
  establishBody as establishing,
} from './contract.ts'
import { obstacleToClosing, obstacleToParent } from './rules.ts'
import { type BodyChange, countChildrenAfter, insertBody, lockBody, lockTree, pathUp, updateBody } from './store.ts'

interface Edited {
  id: string
  ifMatch: number
}

/** Establishes a body under a code that nothing else has. */
export async function establishBody(work: Work, input: CheckedInputOf<typeof establishing>) {
  refuseIf(mustKeepBodies(work))
  const { code, kind, name, symbol = null, parentId = null, precedence = 0, validFrom = null } = input
  await refuseUnfitPlace(work, { kind, parentId })

  const made = await insertBody(work.tx, { code, kind, name, symbol, parentId, precedence, validFrom })
  if (!made) return refuse({ code: 'body.code_taken', status: 409 })
  await tell(work, 'body.established', made, { parentId })
  return made
}

/** Corrects or moves a body. Refuses an edit made from an older version, and a move below itself. */
export async function changeBody(work: Work, { id, ifMatch, ...change }: CheckedInputOf<typeof changing> & Edited) {
  refuseIf(mustKeepBodies(work))
  if (change.parentId !== undefined) await lockTree(work.tx)
  const before = await lockForEdit(work, id, ifMatch)
  const place = {
    id,
    kind: change.kind ?? before.kind,
    parentId: change.parentId === undefined ? before.parentId : change.parentId,
  }
  if (place.kind !== before.kind || place.parentId !== before.parentId) await refuseUnfitPlace(work, place)
  return applyChange(work, before, change)
}

/** Closes a body after its last day. Refuses while bodies below it stay open. */
export async function closeBody(work: Work, { id, ifMatch, lastDay }: CheckedInputOf<typeof closing> & Edited) {
  refuseIf(mustKeepBodies(work))
  const before = await lockForEdit(work, id, ifMatch)
  refuseIf(obstacleToClosing(before, lastDay, await countChildrenAfter(work.tx, id, lastDay)))
  return applyChange(work, before, { validTo: lastDay })
}

/** Takes back a closing. */
export async function reopenBody(work: Work, { id, ifMatch }: Edited) {
  refuseIf(mustKeepBodies(work))
  return applyChange(work, await lockForEdit(work, id, ifMatch), { validTo: null })
}

function mustKeepBodies({ actor }: Work) {
  return mustHold(actor, 'administrator', 'clerk')
}

async function lockForEdit(work: Work, id: string, ifMatch: number): Promise<BodyRow> {
  const current = await lockBody(work.tx, id)
  if (!current) return refuse({ code: 'body.not_found', status: 404 })
  await refuseStale(work, { subjectId: id, code: 'body.changed_meanwhile', ifMatch, current })
  return current
}

/** Locks the parent, so that it cannot be closed while a body is put below it; the rulebook says what may stand where. */
async function refuseUnfitPlace(
  work: Work,
  place: { id?: string; kind: string; parentId: string | null },
): Promise<void> {
  const { tx, today } = work
  const parent = place.parentId === null ? undefined : await lockBody(tx, place.parentId)
  if (place.parentId !== null && !parent) return refuse({ code: 'body.parent_unknown', status: 422 })
  if (parent && parent.validTo !== null) refuse({ code: 'body.parent_closed', status: 409 })
  refuseIf(obstacleToKind(await profileOf(tx), { kind: place.kind, parentKind: parent?.kind, day: today }))
  if (!parent) return
  const above = await pathUp(tx, parent.id)
  refuseIf(
    obstacleToParent(
      place.id,
      above.map(body => body.id),
    ),
  )
}

async function applyChange(work: Work, before: BodyRow, change: BodyChange) {
  const fields = changedFields(before, change)
  if (fields.length === 0) return { id: before.id, version: before.version }
  const after = await updateBody(work.tx, before, change)
  await tell(work, 'body.changed', after, { fields })
  return after
}

function tell(
  work: Work,
  name: string,
  body: { id: string; version: number },
  facts: Record<string, string | string[] | null>,
) {
  return work.tell({ name, subjectId: body.id, facts: { ...facts, version: body.version }, audiences: ['everyone'] })
}
