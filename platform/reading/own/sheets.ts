import type { Loss, MakeId, Reading, Table } from '../../../packages/text/model.ts'
import { readingOf } from '../../../packages/text/reading-of.ts'
import type { Line } from '../../../packages/text/structure/line.ts'
import { readSeparated } from '../../tables/separated.ts'
import { textOf } from '../../tables/text-of.ts'
import { readWorkbook } from '../../tables/workbook.ts'
import { limits } from '../limits.ts'

/** The sheets of an XLSX workbook: a heading and a table each. */
export async function readSheets(bytes: Uint8Array, makeId: MakeId): Promise<Reading> {
  const sheets = await readWorkbook(bytes)
  const losses: Loss[] = []
  const lines = sheets.flatMap(({ name, rows }, index): Line[] => {
    if (rows.length > limits.rows)
      losses.push({ code: 'text.rows_left_out', facts: { sheet: index + 1, shown: limits.rows, rows: rows.length } })
    return [{ runs: [{ text: name }], outline: 1 }, ...tableLine(rows)]
  })
  return readingOf(lines, makeId, { losses })
}

/** A CSV file as one table. */
export async function readSeparatedText(bytes: Uint8Array, makeId: MakeId): Promise<Reading> {
  const rows = readSeparated(textOf(bytes))
  const facts = { sheet: 1, shown: limits.rows, rows: rows.length }
  const losses = rows.length > limits.rows ? [{ code: 'text.rows_left_out', facts }] : []
  return readingOf(tableLine(rows), makeId, { losses })
}

function tableLine(rows: readonly (readonly string[])[]): Line[] {
  const shown = rows.slice(0, limits.rows).map(row => row.slice(0, limits.columns))
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
