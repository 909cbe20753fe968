import { exportTable, type Imported, importTable } from '../modules/imports/index.ts'
import type { Config } from '../platform/config/index.ts'
import type { OpenDatabase } from '../platform/db/open.ts'
import { refuse } from '../platform/refused.ts'
import { system } from '../platform/work/actor.ts'
import type { Transact } from '../platform/work/transact.ts'
import { exportOrder, importOrder } from './table-orders.ts'

interface Parts {
  transact: Transact
  database: Pick<OpenDatabase, 'reader'>
}

/** Takes over the table that an operator sent; the log says that the operator did it. */
export function importFor({ transact }: Parts, deployed: Config['class'], input: unknown): Promise<Imported> {
  const order = importOrder.safeParse(input)
  if (!order.success) return refuse({ code: 'operator.argument_missing', status: 422 })
  const { table, kind, sheet } = order.data
  const given = { deployed, ...(kind && { kind }), ...(sheet !== undefined && { sheet }) }
  return transact(system('operator'), work => importTable(work, Buffer.from(table, 'base64'), given))
}

/** Answers a table as base64. */
export async function exportFor({ database }: Parts, input: unknown): Promise<string> {
  const order = exportOrder.safeParse(input)
  if (!order.success) return refuse({ code: 'operator.argument_missing', status: 422 })
  const { on, ...wanted } = order.data
  const bytes = await exportTable(database.reader, { ...wanted, ...(on !== undefined && { on }) })
  return Buffer.from(bytes).toString('base64')
}
