import { decodeText } from '../../../packages/text/encodings/index.ts'
import type { Loss, MakeId, Reading, Table } from '../../../packages/text/model.ts'
import { readingOf } from '../../../packages/text/reading-of.ts'
import type { Line } from '../../../packages/text/structure/line.ts'
import { readSeparated } from '../../tables/separated.ts'
import { readWorkbook } from '../../tables/workbook.ts'
import { limits } from '../limits.ts'
import type { OldEncoding } from '../reading.ts'
import { oldLettersIn } from './old-letters.ts'
import { Refused } from '../../refused.ts'
import { encodingOf, readText } from './texts.ts'

interface Sheets {
  text: Reading
  encoding: OldEncoding | null
}

/** The sheets of an XLSX workbook: a heading and a table each. */
export async function readSheets(bytes: Uint8Array, makeId: MakeId): Promise<Sheets> {
  const sheets = await readWorkbook(bytes)
  const { inUnicode, encoding } = oldLettersIn(
    sheets.flatMap(({ rows }) => rows.slice(0, limits.rows).flat()).join('\n'),
  )
  const losses = sheets.flatMap(({ rows }, index) => lossOf(rows, index + 1))
  const lines = sheets.flatMap(({ name, rows }): Line[] => [
    { runs: [{ text: name }], outline: 1 },
    ...tableLine(rows, inUnicode),
  ])
  return { text: readingOf(lines, makeId, { losses }), encoding }
}

/** A CSV file as one table; one whose quotation marks do not close is no table and stays what it is, a text. */
export async function readSeparatedText(bytes: Uint8Array, makeId: MakeId): Promise<Sheets> {
  const decoded = decodeText(bytes)
  const rows = rowsOf(decoded.text)
  if (!rows) return readText(bytes, 'plain', makeId)
  const lines = tableLine(rows, cell => cell)
  return { text: readingOf(lines, makeId, { losses: lossOf(rows, 1) }), encoding: encodingOf(decoded) }
}

function rowsOf(text: string) {
  try {
    return readSeparated(text)
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

function lossOf(rows: readonly unknown[], sheet: number): Loss[] {
  if (rows.length <= limits.rows) return []
  return [{ code: 'text.rows_left_out', facts: { sheet, shown: limits.rows, rows: rows.length } }]
}

function tableLine(rows: readonly (readonly string[])[], inUnicode: (cell: string) => string): Line[] {
  const shown = rows.slice(0, limits.rows).map(row => row.slice(0, limits.columns).map(inUnicode))
  const columns = Math.max(0, ...shown.map(row => row.findLastIndex(cell => cell.trim() !== '') + 1))
  const filled = shown.slice(0, shown.findLastIndex(row => row.some(cell => cell.trim() !== '')) + 1)
  if (columns === 0 || filled.length === 0) return []
  const table: Table = {
    rows: filled.map(row => ({
      cells: Array.from({ length: columns }, (_, column) => cellOf(row[column] ?? '', column)),
    })),
    widths: Array.from({ length: columns }, () => 1),
    ruled: true,
  }
  return [{ runs: [], table }]
}

function cellOf(text: string, column: number) {
  const paragraphs = text.normalize('NFC').split(/\r\n?|\n/)
  return {
    column,
    columns: 1,
    rows: 1,
    paragraphs: paragraphs.map(words => ({ label: '', runs: words === '' ? [] : [{ text: words }] })),
  }
}
