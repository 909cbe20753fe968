import { refuse } from '../refused.ts'
import { inThread } from './in-thread.ts'
import { writingLimits } from './limits.ts'
import type { Writing } from './write-here.ts'

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Writes a table as CSV or XLSX in a thread of its own; `readTable` gives the same cells back. */
export async function writeTable(writing: Writing): Promise<Uint8Array<ArrayBuffer>> {
  const said = await inThread({ write: writing }, writingLimits)
  if ('obstacle' in said) return refuse(said.obstacle)
  if ('table' in said) throw new Error('a table was written and a table came back')
  return said.bytes
}
