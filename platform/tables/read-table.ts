import { refuse } from '../refused.ts'
import { inThread } from './in-thread.ts'
import { limits } from './limits.ts'
import type { Source, Table } from './table.ts'

/**
 * Reads a table: CSV (`,`, `;` or tabulator), XLSX (one sheet, the first unless named), or pasted text. It is read in a
 * thread of its own, so that the server goes on answering. Refuses what is no table, and what is too large for us.
 */
export async function readTable(source: Source, sheet?: string, most = limits): Promise<Table> {
  const size = 'bytes' in source ? source.bytes.length : source.text.length
  if (size > most.bytes) refuse({ code: 'table.too_large', status: 413 })
  const said = await inThread({ read: { source, sheet } }, most)
  if ('obstacle' in said) return refuse(said.obstacle)
  if ('bytes' in said) throw new Error('a table was read and bytes came back')
  return said.table
}
