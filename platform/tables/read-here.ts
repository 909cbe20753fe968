import { refuse } from '../refused.ts'
import { readSeparated } from './separated.ts'
import { keepable, refuseOversize, type Source, type Table } from './table.ts'
import { textOf } from './text-of.ts'

/** Reads a table in the present thread. Takes as long and as much memory as it needs; see `readTable`. */
export async function readHere(source: Source, sheet: string | undefined): Promise<Table> {
  const table = await read(source, sheet)
  refuseOversize(table.rows)
  return { ...table, rows: table.rows.map(row => row.map(keepable)) }
}

async function read(source: Source, sheet: string | undefined): Promise<Table> {
  if ('text' in source) return plain(source.text)
  if (isOldWorkbook(source.bytes)) return refuse({ code: 'table.old_workbook', status: 422 })
  if (!isArchive(source.bytes)) return plain(textOf(source.bytes))
  // What reads workbooks is large, and most tables are none.
  const { readWorkbook } = await import('./workbook.ts')
  const all = await readWorkbook(source.bytes)
  const chosen = sheet === undefined ? all[0] : all.find(({ name }) => name === sheet)
  if (!chosen) return refuse({ code: 'table.sheet_unknown', status: 422 })
  return { rows: chosen.rows, sheet: chosen.name, sheets: all.map(({ name }) => name) }
}

function plain(text: string): Table {
  return { rows: readSeparated(text), sheet: null, sheets: [] }
}

/** Whether the bytes begin like a ZIP archive, which every XLSX workbook is. */
function isArchive([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b
}

/** Whether the bytes are an old (.xls) or password-protected workbook. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, place) => bytes[place] === byte)
}
