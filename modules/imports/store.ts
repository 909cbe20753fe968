import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db/database.ts'
import type { Counts, Fate, Kind, RowView } from './contract.ts'
import type { Cells, Row } from './rows.ts'
import type { Verdict } from './verdict.ts'

export interface Import {
  id: string
  kind: Kind
  columns: string[]
  madeAt: string
  committedAt: string | null
}

const columns = ['id', 'kind', 'columns', 'madeAt', 'committedAt'] as const

export async function findImport(reader: Reader, id: string): Promise<Import | undefined> {
  const row = await reader.selectFrom('imports.import').select(columns).where('id', '=', id).executeTakeFirst()
  return row as Import | undefined
}

/** Locks the import, so that it is not corrected, taken over or discarded by two people at once. */
export async function lockImport(tx: Tx, id: string): Promise<Import | undefined> {
  const row = await tx.selectFrom('imports.import').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row as Import | undefined
}

export async function insertImport(
  tx: Tx,
  made: Pick<Import, 'kind' | 'columns'> & { madeBy: string | null; madeAt: Date },
): Promise<Import> {
  return (await tx.insertInto('imports.import').values(made).returning(columns).executeTakeFirstOrThrow()) as Import
}

/** Writes which columns the rows have by now. */
export async function updateColumns(tx: Tx, id: string, names: readonly string[]): Promise<void> {
  await tx
    .updateTable('imports.import')
    .set({ columns: [...names] })
    .where('id', '=', id)
    .execute()
}

export async function markCommitted(tx: Tx, id: string, committedAt: Date): Promise<void> {
  await tx.updateTable('imports.import').set({ committedAt }).where('id', '=', id).execute()
}

export async function deleteImport(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('imports.import').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Forgets what was made before that moment; answers how many there were. */
export async function deleteImportsBefore(tx: Tx, moment: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('imports.import')
    .where('madeAt', '<', moment.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}

const givenRow = sql`number integer, cells jsonb, fate text, fields text[], faults jsonb`

export async function insertRows(tx: Tx, importId: string, rows: readonly (Row & Verdict)[]): Promise<void> {
  await sql`
    insert into imports.row (import_id, number, cells, fate, fields, faults)
    select ${importId}::uuid, number, cells, fate, fields, faults
    from jsonb_to_recordset(${JSON.stringify(rows)}) as given(${givenRow})`.execute(tx)
}

/** Writes verdicts that have changed. */
export async function updateVerdicts(tx: Tx, importId: string, verdicts: readonly Verdict[]): Promise<void> {
  await sql`
    update imports.row set fate = given.fate, fields = given.fields, faults = given.faults
    from jsonb_to_recordset(${JSON.stringify(verdicts)}) as given(${givenRow})
    where import_id = ${importId}::uuid and row.number = given.number`.execute(tx)
}

/** Says of the rows that have been written that they are now as what is there. */
export async function markWritten(tx: Tx, importId: string): Promise<void> {
  await tx
    .updateTable('imports.row')
    .set({ fate: 'same', fields: [] })
    .where('importId', '=', importId)
    .where('fate', 'in', ['new', 'changed'])
    .execute()
}

/** Puts cells into rows, beside or instead of those that are there. */
export async function updateCells(tx: Tx, importId: string, rows: readonly Row[]): Promise<void> {
  await sql`
    update imports.row set cells = row.cells || given.cells
    from jsonb_to_recordset(${JSON.stringify(rows)}) as given(${givenRow})
    where import_id = ${importId}::uuid and row.number = given.number`.execute(tx)
}

/** Rows in order, after a number; all or those of some fates. */
export async function readRows(
  reader: Reader,
  importId: string,
  { after = 0, fates, most }: { after?: number; fates?: readonly Fate[] | undefined; most?: number } = {},
): Promise<RowView[]> {
  let query = reader
    .selectFrom('imports.row')
    .select(['number', 'cells', 'fate', 'fields', 'faults'])
    .where('importId', '=', importId)
    .where('number', '>', after)
    .orderBy('number')
  if (fates !== undefined) query = query.where('fate', 'in', fates)
  if (most !== undefined) query = query.limit(most)
  return (await query.execute()) as RowView[]
}

export async function findRow(tx: Tx, importId: string, number: number): Promise<{ cells: Cells } | undefined> {
  const [row] = await readRows(tx, importId, { after: number - 1, most: 1 })
  return row?.number === number ? row : undefined
}

export async function countRows(reader: Reader, importId: string): Promise<Counts> {
  const rows = await reader
    .selectFrom('imports.row')
    .select(select => ['fate', select.fn.countAll<number>().as('count')])
    .where('importId', '=', importId)
    .groupBy('fate')
    .execute()
  const counts: Counts = { new: 0, changed: 0, same: 0, faulty: 0, repeated: 0 }
  for (const { fate, count } of rows) counts[fate as Fate] = count
  return counts
}
