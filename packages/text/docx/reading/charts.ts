import { chartWords, drawChart, isDrawable, numberWords, type Chart } from '../../charts/index.ts'
import { attributeOf, type Element } from '../package/xml.ts'
import { chartFrom } from './chart-values.ts'
import { newDraft, type Draft } from './draft.ts'
import { keepDrawing } from './pictures.ts'
import { shownPart, tellWords, type Cursor } from './reader.ts'
import { addWords } from './words.ts'

/**
 * A chart has no picture of itself in the file, but the values that it was last drawn from: it is drawn once more, and its
 * description says them. Too many to be seen come as a table beside the paragraph.
 */
export function readChart(reference: Element, box: { widthPt: number; heightPt: number; alt: string }, cursor: Cursor) {
  const { reader, revision } = cursor
  const part = shownPart(attributeOf(reference, 'r:id'), reader)
  const chart = part && chartFrom(part.root)
  if (!chart || chart.categories.length === 0) return reader.losses.tell('text.chart_missing')
  if (!isDrawable(chart)) return readAsTable(chart, cursor)
  reader.losses.tell('text.chart_as_image')
  const said = chartWords(chart)
  if (revision?.kind === 'insert') return addWords(cursor, { text: `[${said}]` })
  const [widthPt, heightPt] = [box.widthPt || usualSize.width, box.heightPt || usualSize.height]
  const key = keepDrawing('chart', drawChart(chart, { width: widthPt, height: heightPt }), reader)
  const alt = [box.alt, said].filter(Boolean).join('. ')
  addWords(cursor, { text: '\uFFFC', picture: { key, widthPt, heightPt, alt } })
}

/** Points: as wide as the text of a page. */
const usualSize = { width: 432, height: 252 }

function readAsTable(chart: Chart, { reader, beside, revision }: Cursor) {
  reader.losses.tell('text.chart_as_table')
  const { title, categories, series } = chart
  const rows = [
    [title, ...series.map(({ name }) => name)],
    ...categories.map((name, index) => [
      name,
      ...series.map(({ values, format }) => {
        const value = values[index] ?? null
        return value === null ? '' : numberWords(value, format)
      }),
    ]),
  ]
  tellWords(reader, rows.map(row => row.join('\t')).join('\n'))
  if (revision?.kind !== 'insert') beside.push(tableOf(rows))
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
