import type { Work } from '../../../platform/work/work.ts'
import { establishBody } from '../../bodies/contract.ts'
import { allBodies, changeMany, establishMany, lockBodies } from '../../bodies/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { asDay, asIs, fitting, isUnfit, maybe, needed, type ReadCell, readCells, wholeNumber } from '../cells.ts'
import { inChunks, mapInChunks } from '../chunks.ts'
import { findNamed, kindsByName } from '../meanings.ts'
import type { Row } from '../rows.ts'
import { changedColumns, type Draft, type Judge, markRepeated, type Progress, verdictOf } from '../verdict.ts'
import { type BodyValues, byColumns, fieldOf, planOf } from './body-values.ts'
import { judgeTree, parentsFirst } from './tree.ts'

/** Bodies may come in any order, parents after what stands below them. */
export const judgeBodies: Judge = async (work, rows, held) => {
  if (held) await lockBodies(work.tx)
  const profile = await profileOf(work.tx)
  const all = await allBodies(work.tx)
  const known = new Map(byColumns(all).map(values => [values.code, values]))
  const kindNamed = kindsByName(profile)
  const drafts = await mapInChunks(rows, row => draftOf(row, known, kindNamed))
  markRepeated(drafts, 'code')
  findParents(drafts, known)
  judgeTree(drafts, known, { profile, today: work.today })
  return {
    verdicts: drafts.map(verdictOf),
    write: progress => write(work, drafts, new Map(all.map(({ id, code }) => [code, id])), progress),
  }
}

const { code, name, symbol } = establishBody.body.shape
const columns = {
  code: needed(fitting(code, 'import.code_unfit')),
  name: needed(fitting(name)),
  symbol: maybe(fitting(symbol.unwrap().unwrap())),
  parent: maybe(asIs),
  precedence: maybe(wholeNumber(0, 1_000_000)),
  valid_from: maybe(asDay),
  valid_to: maybe(asDay),
}
const unsaid: Partial<BodyValues> = {
  code: undefined,
  kind: undefined,
  name: undefined,
  symbol: null,
  parent: null,
  precedence: 0,
  valid_from: null,
  valid_to: null,
}

function draftOf(
  { number, cells }: Row,
  known: ReadonlyMap<string, BodyValues>,
  kindNamed: ReadCell<string>,
): Draft<BodyValues> {
  const { given, faults } = readCells(cells, { ...columns, kind: needed(kindNamed) })
  const { precedence, ...rest } = given
  const before = given.code === undefined ? undefined : known.get(given.code)
  const merged = { ...unsaid, ...before, ...rest, ...(typeof precedence === 'number' && { precedence }) }
  if (!before && cells['kind'] === undefined) faults.push({ column: 'kind', code: 'import.cell_empty', facts: {} })
  const after = isWhole(merged) ? merged : undefined
  return { number, key: given.code, before, after, faults, repeated: false }
}

function isWhole(values: Partial<BodyValues>): values is BodyValues {
  return values.code !== undefined && values.kind !== undefined && values.name !== undefined
}

/** Makes codes of the names that some tables have for parents; they may be of bodies in the same table. */
function findParents(drafts: readonly Draft<BodyValues>[], known: ReadonlyMap<string, BodyValues>): void {
  const planned = drafts.flatMap(({ after, repeated }) => (after && !repeated ? [after] : []))
  const find = findNamed(new Map([...known, ...planned.map(values => [values.code, values] as const)]).values())
  const faulty = new Set(drafts.map(({ key, after }) => (after ? undefined : key)))
  for (const { after, faults } of drafts) {
    // A parent whose own row is too faulty to be anything yet is told by the tree.
    if (!after || after.parent === null || faulty.has(after.parent)) continue
    const found = find(after.parent)
    if (!isUnfit(found)) after.parent = found.code
    else faults.push({ column: 'parent', code: found.unfit, facts: found.facts ?? {} })
  }
}

async function write(
  work: Work,
  drafts: readonly Draft<BodyValues>[],
  ids: ReadonlyMap<string, string>,
  progress: Progress,
): Promise<void> {
  const sound = drafts.flatMap(draft =>
    draft.faults.length === 0 && draft.after ? [{ ...draft, after: draft.after }] : [],
  )
  const made = parentsFirst(sound.flatMap(({ before, after }) => (before ? [] : [after])))
  const changed = sound.flatMap(({ before, after }) => {
    const id = ids.get(after.code)
    const fields = changedColumns({ before, after }).map(column => fieldOf[column as keyof BodyValues])
    return id !== undefined && fields.length > 0 ? [{ id, fields, ...planOf(after) }] : []
  })
  await inChunks(made, async (chunk, done) => {
    await establishMany(work, chunk.map(planOf))
    progress(done)
  })
  await inChunks(changed, async (chunk, done) => {
    await changeMany(work, chunk)
    progress(made.length + done)
  })
}
