import { attributeOf, childOf, childrenOf, descendantsOf, wordsIn, type Element } from '../package/xml.ts'
import { newDraft, type Draft } from './draft.ts'
import { shownPart, tellWords, type Cursor } from './reader.ts'
import { cleaned } from './words.ts'

/**
 * A chart has no picture of itself in the file, but the values that it was last drawn from: they come as a table beside
 * the paragraph, a row for each category and a column for each series.
 */
export function readChart(reference: Element, cursor: Cursor) {
  const { reader, beside, revision } = cursor
  const chart = shownPart(attributeOf(reference, 'r:id'), reader)
  const rows = chart ? valuesOf(chart.root) : []
  reader.losses.tell(rows.length > 0 ? 'text.chart_as_table' : 'text.chart_missing')
  if (rows.length === 0) return
  tellWords(reader, rows.map(row => row.join('\t')).join('\n'))
  if (revision?.kind !== 'insert') beside.push(tableOf(rows))
}

function valuesOf(chart: Element): string[][] {
  const series = [...descendantsOf(chart)].filter(each => each.name === 'c:ser').slice(0, 100)
  const columns = series.map(each => ({
    name: points(childOf(each, 'c:tx')).get(0) ?? '',
    categories: points(childOf(each, 'c:cat') ?? childOf(each, 'c:xVal')),
    values: points(childOf(each, 'c:val') ?? childOf(each, 'c:yVal')),
  }))
  const length = Math.max(0, ...columns.map(({ values, categories }) => Math.max(values.size, categories.size)))
  if (length === 0) return []
  const title = childOf(chart, 'c:chart', 'c:title')
  const categories = columns.find(column => column.categories.size > 0)?.categories
  return [
    [title ? letters(title) : '', ...columns.map(({ name }) => name)],
    ...Array.from({ length: Math.min(length, 5_000) }, (_, index) => [
      categories?.get(index) ?? String(index + 1),
      ...columns.map(({ values }) => values.get(index) ?? ''),
    ]),
  ]
}

/** Cached points by their index, whichever kind of cache they stand in. */
function points(holder: Element | undefined): Map<number, string> {
  const found = new Map<number, string>()
  if (!holder) return found
  for (const each of descendantsOf(holder))
    if (each.name === 'c:pt') found.set(Number(attributeOf(each, 'idx') ?? 0), letters(childOf(each, 'c:v') ?? each))
  if (found.size === 0) for (const each of childrenOf(holder, 'c:v')) found.set(0, letters(each))
  return found
}

function letters(element: Element): string {
  return cleaned(wordsIn(element)).trim()
}

function tableOf(rows: readonly string[][]): Draft {
  const cells = (row: readonly string[]) =>
    row.map((text, column) => ({
      column,
      columns: 1,
      rows: 1,
      drafts: [{ ...newDraft(), runs: text ? [{ text }] : [], length: text.length }],
    }))
  const widths = rows[0]?.map(() => 0) ?? []
  return {
    ...newDraft(),
    table: {
      rows: rows.map((row, index) => ({ cells: cells(row), ...(index === 0 && { header: true }) })),
      widths,
      ruled: true,
      changes: [],
    },
  }
}
