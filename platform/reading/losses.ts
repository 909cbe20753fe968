import type { Loss, Reading } from '../../packages/text/model.ts'

/** What packages say that they left out. Whoever reads them must not meet a loss without words. */
const known: ReadonlySet<string> = new Set([
  'text.balloons_left_out',
  'text.chart_as_table',
  'text.chart_missing',
  'text.diagram_as_words',
  'text.embedded_left_out',
  'text.format_change',
  'text.formula_as_words',
  'text.hidden_words',
  'text.nested_table',
  'text.picture_missing',
  'text.remote_picture',
  'text.tracked_in_running',
  'text.unknown_part',
  'text.from_pages',
  'text.no_layout',
  'text.rows_left_out',
])

/** A reading whose losses all have words, each of them once. */
export function withSayableLosses(reading: Reading): Reading {
  const losses = reading.losses.map((loss): Loss => (known.has(loss.code) ? loss : { code: 'text.parts_left_out' }))
  const said = new Map(losses.map(loss => [JSON.stringify(loss), loss]))
  return { ...reading, losses: [...said.values()] }
}
