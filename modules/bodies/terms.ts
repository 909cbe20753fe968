import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { changedFields, refuseStale } from '../../platform/work/editing.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Work } from '../../platform/work/work.ts'
import type { addTerm as adding, changeTerm as changing, TermRow } from './contract.ts'
import { obstacleToTerm } from './rules.ts'
import { clashingTerm, insertTerm, lockBody, lockTerm, updateTerm } from './store.ts'

/** Adds a term of office. Refuses days or a number that another term of the body has. */
export async function addTerm(work: Work, { id, ordinal, startsOn, endsOn }: CheckedInputOf<typeof adding>) {
  refuseIf(mustHold(work.actor, 'administrator', 'clerk'))
  if (!(await lockBody(work.tx, id))) return refuse({ code: 'body.not_found', status: 404 })
  const term = { bodyId: id, ordinal, startsOn, endsOn }
  await refuseClash(work, term)
  const made = await insertTerm(work.tx, term)
  await tell(work, 'term.added', id, { termId: made.id, ordinal })
  return made
}

/** Corrects a term of office. */
export async function changeTerm(
  work: Work,
  { id, termId, ifMatch, ...change }: CheckedInputOf<typeof changing> & { ifMatch: number },
) {
  refuseIf(mustHold(work.actor, 'administrator', 'clerk'))
  await lockBody(work.tx, id)
  const before = await lockTerm(work.tx, id, termId)
  if (!before) return refuse({ code: 'term.not_found', status: 404 })
  await refuseStale(work, { subjectId: termId, code: 'term.changed_meanwhile', ifMatch, current: before })
  await refuseClash(work, { ...before, ...change })
  const fields = changedFields(before, change)
  if (fields.length === 0) return { id: termId, version: before.version }
  const after = await updateTerm(work.tx, before, change)
  await tell(work, 'term.changed', id, { termId, fields, version: after.version })
  return after
}

/** The body's lock is held, so that two terms added at once cannot both miss each other. */
async function refuseClash(work: Work, term: Omit<TermRow, 'id' | 'version'> & { id?: string }): Promise<void> {
  refuseIf(obstacleToTerm(term))
  const clash = await clashingTerm(work.tx, term)
  if (!clash) return
  const code = clash.ordinal === term.ordinal ? 'term.ordinal_taken' : 'term.overlaps'
  refuse({ code, status: 409, facts: { ordinal: clash.ordinal } })
}

function tell(work: Work, name: string, bodyId: string, facts: Record<string, string | number | string[]>) {
  return work.tell({ name, subjectId: bodyId, facts, audiences: ['everyone'] })
}
