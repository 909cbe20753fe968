import type { Work } from '../../../platform/work/work.ts'
import type { TermRow } from '../../bodies/contract.ts'
import { addTerms, allBodies, allTerms, changeTerms, lockBodies } from '../../bodies/index.ts'
import { obstacleToTerm } from '../../bodies/rules.ts'
import { asDay, asIs, isUnfit, maybe, needed, readCells, wholeNumber } from '../cells.ts'
import { inChunks, mapInChunks } from '../chunks.ts'
import { findNamed } from '../meanings.ts'
import { type Claim, clashes } from '../overlaps.ts'
import type { Row } from '../rows.ts'
import { changedColumns, type Draft, isSound, type Judge, markRepeated, type Progress, verdictOf } from '../verdict.ts'

/** A term by the columns of its table; `body` is a code. */
export interface TermValues {
  body: string
  ordinal: number
  from: string
  to: string | null
}

/** Terms by column, under their ids. A term of a body that is not among those given is left out. */
export function termsByColumns(
  terms: readonly TermRow[],
  bodies: readonly { id: string; code: string }[],
): Map<string, TermValues> {
  const codes = new Map(bodies.map(({ id, code }) => [id, code]))
  return new Map(
    terms.flatMap(({ id, bodyId, ordinal, startsOn, endsOn }) => {
      const body = codes.get(bodyId)
      return body === undefined ? [] : [[id, { body, ordinal, from: startsOn, to: endsOn }]]
    }),
  )
}

/** A term is known by its body and its number; its days may be changed. */
export const judgeTerms: Judge = async (work, rows, held) => {
  if (held) await lockBodies(work.tx)
  const bodies = await allBodies(work.tx)
  const all = termsByColumns(await allTerms(work.tx), bodies)
  const known = new Map([...all.values()].map(values => [keyOf(values), values]))
  const find = findNamed(bodies)
  const drafts = await mapInChunks(rows, row => draftOf(row, known, find))
  markRepeated(drafts, 'ordinal')
  judgeDays(drafts, [...known.values()])

  const bodyIds = new Map(bodies.map(({ id, code }) => [code, id]))
  const termIds = new Map([...all].map(([id, values]) => [keyOf(values), id]))
  return { verdicts: drafts.map(verdictOf), write: progress => write(work, drafts, { bodyIds, termIds, progress }) }
}

const columns = {
  body: needed(asIs),
  ordinal: needed(wholeNumber(1, 999)),
  from: needed(asDay),
  to: maybe(asDay),
}

function draftOf(
  { number, cells }: Row,
  known: ReadonlyMap<string, TermValues>,
  find: ReturnType<typeof findNamed>,
): Draft<TermValues> {
  const { given, faults } = readCells(cells, columns)
  const found = given.body === undefined ? undefined : find(given.body)
  if (isUnfit(found)) faults.push({ column: 'body', code: found.unfit, facts: found.facts ?? {} })
  const { ordinal } = given
  if (!found || isUnfit(found) || ordinal === undefined)
    return { number, key: undefined, before: undefined, after: undefined, faults, repeated: false }
  const key = keyOf({ body: found.code, ordinal })
  const before = known.get(key)
  const { from = before?.from, to = before?.to ?? null } = given
  const after = from === undefined ? undefined : { body: found.code, ordinal, from, to }
  const obstacle = after && obstacleToTerm({ startsOn: after.from, endsOn: after.to })
  if (obstacle) faults.push({ column: 'to', code: obstacle.code, facts: {} })
  return { number, key, before, after, faults, repeated: false }
}

function keyOf({ body, ordinal }: Pick<TermValues, 'body' | 'ordinal'>): string {
  return `${body} ${ordinal}`
}

/** Terms of one body share no day. */
function judgeDays(drafts: readonly Draft<TermValues>[], known: readonly TermValues[]): void {
  const claims = new Map(known.map(values => [values, claimOf(values)]))
  const wishes = drafts.flatMap(draft => {
    const { number, before, after } = draft
    return after && isSound(draft) ? [{ number, before: before && claims.get(before), after: claimOf(after) }] : []
  })
  const lost = clashes([...claims.values()], wishes)
  for (const { number, faults } of drafts) {
    const clash = lost.get(number)
    if (clash) faults.push({ column: 'from', code: 'term.overlaps', facts: { ordinal: clash.ordinal } })
  }
}

function claimOf({ body, ordinal, from, to }: TermValues): Claim & { ordinal: number } {
  return { key: body, ordinal, from, to }
}

interface Writing {
  bodyIds: ReadonlyMap<string, string>
  termIds: ReadonlyMap<string, string>
  progress: Progress
}

async function write(work: Work, drafts: readonly Draft<TermValues>[], { bodyIds, termIds, progress }: Writing) {
  const planned = drafts.filter(isSound).flatMap(({ before, after }) => {
    const bodyId = after && bodyIds.get(after.body)
    if (!after || bodyId === undefined) return []
    const fields = changedColumns({ before, after }).map(column => (column === 'from' ? 'startsOn' : 'endsOn'))
    const plan = { bodyId, ordinal: after.ordinal, startsOn: after.from, endsOn: after.to }
    return [{ id: termIds.get(keyOf(after)), fields, ...plan }]
  })
  const changed = planned.flatMap(({ id, ...plan }) =>
    id !== undefined && plan.fields.length > 0 ? [{ id, ...plan }] : [],
  )
  const made = planned.filter(({ id }) => id === undefined)
  // Together, since terms may hand days to one another; and before new ones, which may take days that are given up.
  if (changed.length > 0) await changeTerms(work, changed)
  progress(changed.length)
  await inChunks(made, async (chunk, done) => {
    await addTerms(work, chunk)
    progress(changed.length + done)
  })
}
