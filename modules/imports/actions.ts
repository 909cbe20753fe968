import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { readTable } from '../../platform/tables/read-table.ts'
import { keepable, type Source } from '../../platform/tables/table.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Work } from '../../platform/work/work.ts'
import type { OrganisationView } from '../organisation/contract.ts'
import { profileOf } from '../organisation/index.ts'
import { inChunks } from './chunks.ts'
import type { Counts, correctRow as correcting, Kind, prepareImport as preparing } from './contract.ts'
import { allColumns } from './headings.ts'
import { judges } from './judging/judge.ts'
import { obstacleToTable } from './marks.ts'
import { completed, type Row, tidy, type Understood, understand } from './rows.ts'
import {
  deleteImport,
  findRow,
  type Import,
  insertImport,
  insertRows,
  lockImport,
  markCommitted,
  markWritten,
  readRows,
  updateCells,
  updateColumns,
  updateVerdicts,
} from './store.ts'
import { type Aftermath, countsOf, type Verdict } from './verdict.ts'

/** Hears how many rows of an import have been dealt with, while its transaction is still under way. */
export type Count = (work: Work, importId: string, done: number) => void

/** Reads a table and keeps it with the fate of each row. Nothing is taken over yet. */
export async function prepareImport(
  work: Work,
  input: CheckedInputOf<typeof preparing>,
  deployed: OrganisationView['class'],
) {
  refuseIf(mustKeepLists(work))
  const { rows, sheet, sheets } = await readTable(sourceOf(input), input.sheet)
  refuseIf(obstacleToTable(rows, deployed))
  const { nameOrder } = await profileOf(work.tx)
  const understood = await understand(rows, { kind: input.kind, order: nameOrder, today: work.today })
  const { made, counts } = await keep(work, understood)
  return { ...made, counts, ignored: understood.ignored, sheet, sheets }
}

/** Keeps the rows of a table that is understood, with the fate of each. */
export async function keep(work: Work, { kind, columns, rows }: Pick<Understood, 'kind' | 'columns' | 'rows'>) {
  const { tx, actor, now } = work
  const made = await insertImport(tx, { kind, columns, madeBy: actor.id, madeAt: now })
  const { verdicts } = await judges[kind](work, rows, false)
  const judged = rows.flatMap((row, place) => (verdicts[place] ? [{ ...row, ...verdicts[place] }] : []))
  await inChunks(judged, chunk => insertRows(tx, made.id, chunk))
  const counts = countsOf(verdicts)
  await tell(work, 'import.prepared', made, counts)
  return { made, counts }
}

/** Corrects cells of one row and judges all rows anew: they may name one another. */
export async function correctRow(work: Work, { id, number, cells }: CheckedInputOf<typeof correcting>) {
  const found = await lockForWork(work, id)
  const known = allColumns(found.kind)
  const unknown = Object.keys(cells).filter(column => !known.includes(column))
  if (unknown.length > 0) refuse({ code: 'import.column_unknown', status: 422 })
  const before = (await findRow(work.tx, id, number)) ?? refuse({ code: 'import.row_unknown', status: 404 })
  const tidied = Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, tidy(keepable(text))]))
  await fillCells(work, found, [{ number, cells: completed(found.kind, { ...before.cells, ...tidied }, work.today) }])

  const rows = await readRows(work.tx, id)
  const { verdicts } = await judges[found.kind](work, rows, false)
  await saveChanges(work, id, rows, verdicts)
  const [row] = await readRows(work.tx, id, { after: number - 1, most: 1 })
  return { row: row ?? refuse({ code: 'import.row_unknown', status: 404 }), counts: countsOf(verdicts) }
}

/** Judges all rows again, with everything locked that the verdicts rely on, and writes what is new or changed. */
export async function commitImport(work: Work, { id }: { id: string }, count: Count) {
  const found = await lockForWork(work, id)
  const rows = await readRows(work.tx, id)
  const { verdicts, write } = await judges[found.kind](work, rows, true)
  const aftermath: Aftermath = { cells: new Map(), lost: new Map() }
  await write(done => count(work, id, done), aftermath)
  const final = verdicts.map(verdict => withLosses(verdict, aftermath))
  await saveChanges(work, id, rows, final)
  await markWritten(work.tx, id)
  await fillCells(
    work,
    found,
    [...aftermath.cells].map(([number, cells]) => ({ number, cells })),
  )
  await markCommitted(work.tx, id, work.now)
  const done = countsOf(final)
  const counts = { ...done, new: 0, changed: 0, same: done.same + done.new + done.changed }
  if (done.new + done.changed > 0) await tell(work, 'import.committed', found, done, ['everyone'])
  return { ...found, committedAt: work.now.toISOString(), counts, done }
}

/** Forgets a table. */
export async function discardImport(work: Work, { id }: { id: string }) {
  const found = await lockForWork(work, id)
  await deleteImport(work.tx, id)
  await work.tell({ name: 'import.discarded', subjectId: id, facts: { kind: found.kind } })
  return { id }
}

/** Who may bring lists and take them along. */
export function mustKeepLists({ actor }: Pick<Work, 'actor'>) {
  return mustHold(actor, 'administrator', 'clerk')
}

function sourceOf({ text, file }: CheckedInputOf<typeof preparing>): Source {
  if (text !== undefined && file === undefined) return { text }
  if (text !== undefined || file === undefined) return refuse({ code: 'import.nothing', status: 422 })
  const bytes = Buffer.from(file, 'base64')
  // What is no base64 is left out by Node, which would be a broken upload that nobody sees.
  if (bytes.toString('base64').length !== file.length) refuse({ code: 'import.broken_upload', status: 422 })
  return { bytes }
}

async function lockForWork(work: Work, id: string): Promise<Import> {
  refuseIf(mustKeepLists(work))
  return (await lockImport(work.tx, id)) ?? refuse({ code: 'import.not_found', status: 404 })
}

/** Puts cells into rows; columns that the table did not have are shown from then on. */
async function fillCells({ tx }: Work, { id, kind, columns }: Import, rows: readonly Row[]): Promise<void> {
  const filled = new Set(rows.flatMap(({ cells }) => Object.keys(cells)))
  const shown = allColumns(kind).filter(column => columns.includes(column) || filled.has(column))
  if (shown.length > columns.length) await updateColumns(tx, id, shown)
  await inChunks(rows, chunk => updateCells(tx, id, chunk))
}

async function saveChanges(work: Work, id: string, rows: readonly Verdict[], verdicts: readonly Verdict[]) {
  const before = new Map(rows.map(row => [row.number, row]))
  await inChunks(verdicts, async chunk => {
    const changed = chunk.filter(verdict => !sameVerdict(verdict, before.get(verdict.number)))
    if (changed.length > 0) await updateVerdicts(work.tx, id, changed)
  })
}

function sameVerdict(one: Verdict, other: Verdict | undefined): boolean {
  const told = ({ fate, fields, faults }: Verdict) =>
    JSON.stringify([fate, fields, faults.map(fault => [fault.column, fault.code, fault.facts])])
  return other !== undefined && told(one) === told(other)
}

function withLosses(verdict: Verdict, { lost }: Aftermath): Verdict {
  const fault = lost.get(verdict.number)
  return fault ? { ...verdict, fate: 'faulty', fields: [], faults: [fault] } : verdict
}

function tell(
  work: Work,
  name: string,
  { id, kind }: { id: string; kind: Kind },
  counts: Counts,
  audiences: string[] = [],
) {
  return work.tell({ name, subjectId: id, facts: { kind, ...counts }, audiences })
}
