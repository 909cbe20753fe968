import type { Loss } from '../../packages/text/model.ts'

/** What packages say that they left out. Whoever reads them must not meet a loss without words. */
const known: ReadonlySet<string> = new Set([
  'text.attached_left_out',
  'text.balloons_left_out',
  'text.chart_as_image',
  'text.chart_as_table',
  'text.chart_missing',
  'text.diagram_as_image',
  'text.diagram_as_words',
  'text.embedded_left_out',
  'text.format_change',
  'text.formula_as_words',
  'text.hidden_words',
  'text.nested_table',
  'text.picture_missing',
  'text.picture_unshown',
  'text.remote_picture',
  'text.tracked_in_running',
  'text.unknown_part',
  'text.from_pages',
  'text.no_layout',
  'text.pages_left_out',
  'text.rows_left_out',
])

/** These losses, each of them once and with words. */
export function sayableLosses(losses: readonly Loss[]): Loss[] {
  const sayable = losses.map((loss): Loss => (known.has(loss.code) ? loss : { code: 'text.parts_left_out' }))
  return [...new Map(sayable.map(loss => [JSON.stringify(loss), loss])).values()]
}
