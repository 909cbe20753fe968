import { unzipSync, zipSync } from 'fflate'
import readWorkbookFile from 'read-excel-file/node'
import { refuse } from '../refused.ts'
import { limits } from './limits.ts'

interface Sheet {
  name: string
  rows: string[][]
}

/** The sheets of an XLSX workbook in their order. Refuses what is no workbook, and what unpacks to more than we take. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const archive = repacked(bytes)
  try {
    const sheets = await readWorkbookFile<string>(archive, { trim: false, parseNumber: plainNumber })
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(row => row.map(textOfCell)) }))
  } catch {
    // The reader knows many ways to stumble over a foreign file; the person who sent it can only send another one.
    return refuse({ code: 'table.unreadable', status: 422 })
  }
}

/** The texts of the archive, packed anew: the reader would believe whatever size the archive states and set it aside. */
function repacked(bytes: Uint8Array): Buffer {
  let [count, size] = [0, 0]
  const parts = unpacked(bytes, ({ name, originalSize }) => {
    count += 1
    size += originalSize
    if (count > limits.parts || size > limits.unpackedBytes) refuse({ code: 'table.too_large', status: 413 })
    return name.endsWith('.xml') || name.endsWith('.xml.rels')
  })
  if (!parts['xl/workbook.xml']) refuse({ code: 'table.unreadable', status: 422 })
  for (const [name, part] of Object.entries(parts)) if (name.startsWith('xl/worksheets/')) refuseFarCells(part)
  return Buffer.from(zipSync(parts, { level: 0 }))
}

// An address beyond column ZZZ or row 999,999: the reader would fill everything up to there with nothing.
const farAddress = /\sr=["'](?:[A-Za-z]{4}|[A-Za-z]{0,3}\d{7})/

function refuseFarCells(sheet: Uint8Array): void {
  if (!farAddress.test(Buffer.from(sheet).toString('latin1'))) return
  refuse({ code: 'table.too_many_rows', status: 413, facts: { most: limits.rows } })
}

function unpacked(bytes: Uint8Array, filter: (part: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    // What the archive library throws carries a number; our own refusals and everything else go on.
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error
    return refuse({ code: 'table.unreadable', status: 422 })
  }
}

/** Days as YYYY-MM-DD, with hours and minutes only where there are any; the value of a formula, not the formula. */
function textOfCell(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}

const fifteenDigits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 })

/** A number without an exponent; a workbook keeps 15 digits, so more than that is noise unless it is a whole number. */
function plainNumber(written: string): string {
  const number = Number(written)
  return Number.isSafeInteger(number) ? String(number) : fifteenDigits.format(number)
}
