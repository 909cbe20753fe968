import { refuse } from '../../platform/refused.ts'
import type { NameOrder } from '../rulebook/index.ts'
import { mapInChunks } from './chunks.ts'
import type { Kind } from './contract.ts'
import {
  columnsOf,
  type Headings,
  kindMeant,
  missingColumns,
  nameBeforeGiven,
  readHeadings,
  wholeName,
} from './headings.ts'
import { bareName, partName } from './names.ts'

/** The cells of a row by column. A column that the table does not have is missing; an empty cell is an empty text. */
export type Cells = Record<string, string>

export interface Row {
  number: number
  cells: Cells
}

/** A table as it is understood. */
export interface Understood {
  kind: Kind
  columns: string[]
  ignored: string[]
  rows: Row[]
}

/** How far down the headings may stand: lists often begin with a title and the name of the organisation. */
const furthestHeading = 20

interface Asked {
  kind?: Kind | undefined
  order: NameOrder
  today: string
}

/**
 * Finds the headings and reads the rows below by column. Without headings a list of names is taken for people: the name, then
 * the office and the body where there are more columns. Refuses any other table without headings, one whose headings lack a
 * column that is needed, and one without rows.
 */
export async function understand(
  table: readonly (readonly string[])[],
  { kind, order, today }: Asked,
): Promise<Understood> {
  const top = table.slice(0, furthestHeading)
  const place = top.findIndex(cells => readHeadings(cells, kind))
  const headings =
    readHeadings(top[place] ?? [], kind) ??
    headingsOfList(table, kind ?? top.map(cells => kindMeant(cells)).find(meant => meant))
  const filled = table
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }, index) => index > place && cells.some(cell => cell.trim() !== ''))
  const columns = columnsOf(headings)
  const rows = await mapInChunks(filled, ({ number, cells }) => ({
    number,
    cells: cellsOf(cells, headings, { columns, order, today }),
  }))
  if (rows.length === 0) refuse({ code: 'import.nothing', status: 422 })
  return { kind: headings.kind, columns, ignored: headings.ignored, rows }
}

/** Whoever is given an office by a list of people, and not said from when, is given it from today. */
export function completed(kind: Kind, cells: Cells, today: string): Cells {
  return kind === 'people' && cells['office'] && !cells['from'] ? { ...cells, from: today } : cells
}

/** Spaces as one space, also where a cell goes over several lines. */
export function tidy(cell: string): string {
  return cell.replace(/[\s\u00A0]+/gu, ' ').trim()
}

const listColumns = [wholeName, 'office', 'body']

function headingsOfList(table: readonly (readonly string[])[], kind: Kind | undefined): Headings {
  if (kind !== undefined && kind !== 'people')
    refuse({
      code: 'import.columns_missing',
      status: 422,
      facts: { columns: missingColumns(table.slice(0, furthestHeading), kind) },
    })
  const filled = table.filter(cells => cells.some(cell => cell.trim() !== ''))
  const isNumbered = filled.every(([first = '']) => /^\s*\d+\.?\s*$/.test(first))
  const skipped = isNumbered ? 1 : 0
  const widths = filled.map(cells => cells.findLastIndex(cell => cell.trim() !== '') + 1 - skipped)
  const width = widths.reduce((most, next) => Math.max(most, next), 0)
  if (width === 0 || width > listColumns.length) refuse({ code: 'import.columns_unknown', status: 422 })
  const named = listColumns.slice(0, width).map((column, place) => [column, place + skipped] as const)
  return { kind: 'people', places: new Map(named), ignored: [] }
}

function cellsOf(
  cells: readonly string[],
  { kind, places }: Headings,
  { columns, order, today }: Omit<Asked, 'kind'> & { columns: readonly string[] },
): Cells {
  const given = new Map([...places].map(([column, place]) => [column, tidy(cells[place] ?? '')]))
  const all = completed(kind, { ...Object.fromEntries(given), ...partedName(given, order) }, today)
  return Object.fromEntries(columns.map(column => [column, all[column] ?? '']))
}

/** The parts of a name that is written in one cell, or whose middle name stands with the family name. */
function partedName(given: ReadonlyMap<string, string>, order: NameOrder): Cells {
  const [whole, before] = [given.get(wholeName), given.get(nameBeforeGiven)]
  if (whole) return { ...partName(bareName(whole), order) }
  if (before === undefined) return {}
  const [family_name = '', ...middle] = bareName(before).split(' ')
  return { family_name, middle_name: middle.join(' ') }
}
