import type { Happening } from '../../platform/work/happening.ts'
import type { Work } from '../../platform/work/work.ts'
import {
  insertBodies,
  insertTerms,
  type PlannedBody,
  type PlannedTerm,
  updateBodies,
  updateTerms,
} from './many-store.ts'

/** What an edit makes of a record, and which of its fields it changes. */
type Edited<Record> = Record & { id: string; fields: readonly string[] }

/**
 * Establishes many bodies at once. The caller holds `lockBodies` and has judged all of them; a code that is taken or a parent
 * that is missing is a fault of the caller.
 */
export async function establishMany(work: Work, bodies: readonly PlannedBody[]): Promise<void> {
  const made = await insertBodies(work.tx, bodies)
  await work.tellMany(made.map(({ id, version, parentId }) => told('body.established', id, { parentId, version })))
}

/** Writes many bodies as they are to be, judged by the caller, who holds `lockBodies`. */
export async function changeMany(work: Work, bodies: readonly Edited<PlannedBody>[]): Promise<void> {
  const made = await updateBodies(work.tx, bodies)
  await work.tellMany(
    made.map(({ place, id, version }) => told('body.changed', id, { fields: bodies[place]?.fields ?? [], version })),
  )
}

/** Adds many terms, judged by the caller, who holds `lockBodies`. */
export async function addTerms(work: Work, terms: readonly PlannedTerm[]): Promise<void> {
  const made = await insertTerms(work.tx, terms)
  await work.tellMany(
    made.flatMap(({ place, id }) => {
      const term = terms[place]
      return term ? [told('term.added', term.bodyId, { termId: id, ordinal: term.ordinal })] : []
    }),
  )
}

/** Corrects the days of many terms, judged by the caller, who holds `lockBodies`. */
export async function changeTerms(work: Work, terms: readonly Edited<PlannedTerm>[]): Promise<void> {
  const made = await updateTerms(work.tx, terms)
  await work.tellMany(
    made.flatMap(({ place, id, version }) => {
      const term = terms[place]
      return term ? [told('term.changed', term.bodyId, { termId: id, fields: term.fields, version })] : []
    }),
  )
}

function told(name: string, subjectId: string, facts: Happening['facts']): Happening {
  return { name, subjectId, facts, audiences: ['everyone'] }
}
