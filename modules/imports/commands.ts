import type { Reader } from '../../platform/db/database.ts'
import { readTable } from '../../platform/tables/read-table.ts'
import { writeTable } from '../../platform/tables/write-table.ts'
import { refuseIf } from '../../platform/refused.ts'
import type { Work } from '../../platform/work/work.ts'
import type { OrganisationView } from '../organisation/contract.ts'
import { profileOf } from '../organisation/index.ts'
import { commitImport, keep } from './actions.ts'
import { columns, type Counts, type Kind, type RowOf } from './contract.ts'
import { exportRows } from './exports.ts'
import { obstacleToTable } from './marks.ts'
import { understand } from './rows.ts'
import { readRows } from './store.ts'
import type { Verdict } from './verdict.ts'

/** What was done with a table, and why rows were left out. */
export interface Imported {
  id: string
  kind: Kind
  done: Counts
  left: Verdict[]
}

interface Given {
  /** Files that are marked secret stay outside a connected Plenum, whoever brings them. */
  deployed: OrganisationView['class']
  /** Told from the columns when left out. */
  kind?: Kind
  sheet?: string
}

/** Takes a CSV or XLSX file over in one go, for the operator's command; what is faulty is left out and answered. */
export async function importTable(work: Work, bytes: Uint8Array, { deployed, kind, sheet }: Given): Promise<Imported> {
  const { rows } = await readTable({ bytes }, sheet)
  refuseIf(obstacleToTable(rows, deployed))
  const { nameOrder } = await profileOf(work.tx)
  return take(work, await understand(rows, { kind, order: nameOrder, today: work.today }))
}

/** Takes rows over that are in the columns of the contract already. */
export function importRows<K extends Kind>(work: Work, kind: K, rows: Iterable<RowOf<K>>): Promise<Imported> {
  const numbered = Iterator.from(rows).map((cells, place) => ({ number: place + 2, cells: { ...cells } }))
  return take(work, { kind, columns: [...columns[kind]], rows: [...numbered] })
}

/** Everything of a kind, or what exists on a day, as a file. */
export async function exportTable(
  reader: Reader,
  { kind, format, on }: { kind: Kind; format: 'csv' | 'xlsx'; on?: string },
): Promise<Uint8Array> {
  return writeTable({ rows: await exportRows(reader, kind, on), format, sheet: kind })
}

async function take(work: Work, table: Parameters<typeof keep>[1]): Promise<Imported> {
  const { made } = await keep(work, table)
  const { done } = await commitImport(work, made, () => {})
  const left = await readRows(work.tx, made.id, { fates: ['faulty', 'repeated'] })
  return { id: made.id, kind: table.kind, done, left }
}
