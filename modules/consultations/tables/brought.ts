import type { Proposal, Provision, Reading } from '../../../packages/text/model.ts'
import { fold } from '../../../platform/text/fold.ts'
import { acceptedRows } from './accepted-rows.ts'
import { headingsOf } from './cells.ts'
import { type Mark, markIn, roundMarked, rowMarked } from './marks.ts'
import { type Cells, type Column, columns } from './round-table.ts'

/** A row of a table that came back; columns that somebody took out are missing. */
export interface BroughtRow {
  id: string | null
  cells: Partial<Cells>
}

export interface Brought {
  /** Null where the file says nothing of a round of ours. */
  mark: Mark | null
  rows: BroughtRow[]
}

/** What a Word file holds of a table of ours. What was tracked in it counts as meant; whoever brings it decides in the end. */
export function broughtInWord({
  document,
  proposals,
  origin,
}: Pick<Reading, 'document' | 'proposals' | 'origin'>): Brought {
  const asked = Map.groupBy(proposals, ({ place }) => place.provisionId)
  let places: Places | undefined
  const rows = document.provisions.flatMap(provision =>
    rowsOf(provision, asked.get(provision.id) ?? []).flatMap(({ id, cells }) => {
      const headings = headingsIn(cells)
      if (headings) places = headings
      return headings || !places ? [] : broughtRow(id, cells, places)
    }),
  )
  return { mark: markIn(origin), rows }
}

/** The same of a workbook; its rows are marked in cells that are not shown. */
export function broughtInSheet(sheet: readonly (readonly string[])[]): Brought {
  const mark =
    sheet
      .flat()
      .map(roundMarked)
      .find(found => found !== null) ?? null
  const top = sheet.findIndex(cells => headingsIn(cells) !== undefined)
  const places = headingsIn(sheet[top] ?? [])
  if (!places) return { mark, rows: [] }
  const below = sheet.slice(top + 1)
  return {
    mark,
    rows: below.flatMap(cells => broughtRow(cells.map(rowMarked).find(id => id !== null) ?? null, cells, places)),
  }
}

type Places = ReadonlyMap<Column, number>

function rowsOf({ table }: Provision, proposals: readonly Proposal[]) {
  return table ? acceptedRows(table, proposals) : []
}

/** The columns that a row of headings names, in either language; undefined when it is none. */
function headingsIn(cells: readonly string[]): Places | undefined {
  const places = new Map<Column, number>()
  for (const [place, cell] of cells.entries()) {
    const column = known.get(fold(cell))
    if (column && !places.has(column)) places.set(column, place)
  }
  return places.size >= fewestHeadings ? places : undefined
}

const fewestHeadings = 3
const known = new Map(
  (['vi', 'en'] as const).flatMap(language => {
    const headings = headingsOf({ language })
    return columns.map(column => [fold(headings[column]), column] as const)
  }),
)

function broughtRow(id: string | null, cells: readonly string[], places: Places): BroughtRow[] {
  const named = Object.fromEntries([...places].map(([column, place]) => [column, (cells[place] ?? '').trim()]))
  const isBlank = columns.every(column => column === 'order' || !named[column])
  return id === null && isBlank ? [] : [{ id, cells: named }]
}
