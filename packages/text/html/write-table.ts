import type { Cell, Picture, Row, Run, Table } from '../model.ts'

/** What the runs of the table point at. */
export interface Beside {
  noteName(id: string): string | undefined
  pictures: Readonly<Record<string, Picture>>
}

/** A table as HTML without empty lines, so that it can stand in Markdown; `readHtml` reads the same cells. */
export function htmlOfTable(table: Table, beside: Beside): string {
  const head = table.rows.findIndex(row => !row.header)
  const heads = head < 0 ? table.rows.length : head
  const parts = [
    table.ruled ? '<table>' : '<table border="0">',
    ...(heads > 0 ? ['<thead>', ...table.rows.slice(0, heads).map(row => rowOf(row, beside)), '</thead>'] : []),
    '<tbody>',
    ...table.rows.slice(heads).map(row => rowOf(row, beside)),
    '</tbody>',
    '</table>',
  ]
  return parts.join('\n')
}

function rowOf({ cells }: Row, beside: Beside): string {
  return `<tr>${cells.map(cell => cellOf(cell, beside)).join('')}</tr>`
}

function cellOf({ columns, rows, paragraphs }: Cell, beside: Beside): string {
  const spans = (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
  const written = paragraphs.map(({ label, runs }) => {
    const words = runs.map(run => wordsOf(run, beside)).join('')
    return label === '' ? words : `${escaped(label)} ${words}`
  })
  const inner = written.length > 1 ? written.map(words => `<p>${words}</p>`).join('') : (written[0] ?? '')
  return `<td${spans}>${inner}</td>`
}

function wordsOf(run: Run, beside: Beside): string {
  const name = run.note === undefined ? undefined : beside.noteName(run.note)
  if (name !== undefined) return `<sup>${escaped(name)}</sup>`
  if (run.picture) return escaped(run.picture.alt)
  let inner = escaped(run.text).replaceAll('\n', '<br>')
  if (run.bold) inner = `<b>${inner}</b>`
  if (run.italic) inner = `<i>${inner}</i>`
  if (run.underline) inner = `<u>${inner}</u>`
  if (run.strike) inner = `<s>${inner}</s>`
  if (run.raised) inner = run.raised === 'super' ? `<sup>${inner}</sup>` : `<sub>${inner}</sub>`
  return run.href === undefined ? inner : `<a href="${escaped(run.href)}">${inner}</a>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
