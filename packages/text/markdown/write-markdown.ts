import { htmlOfTable } from '../html/write-table.ts'
import type { Cell, Provision, Table, TextDocument } from '../model.ts'
import { phrasesOf, type Targets } from './write-phrases.ts'

/**
 * A document as Markdown that `readMarkdown` reads as the same provisions: labels as they are printed, chapters and
 * articles as headings, footnotes, tables (with merged cells as HTML), pictures inside. How paragraphs stand on the page
 * is lost.
 */
export function writeMarkdown(document: TextDocument): string {
  const targets = targetsOf(document)
  const blocks: string[] = []
  let before = ''
  for (const provision of document.provisions) {
    const block = blockOf(provision, targets, before)
    if (block !== '') blocks.push(block)
    before = provision.label
  }
  return `${blocks.join('\n\n')}\n`
}

function blockOf(provision: Provision, targets: Targets, before: string): string {
  if (provision.table) return tableOf(provision.table, targets)
  const words = phrasesOf(provision.runs, targets)
  if (provision.kind === 'footnote') return `[^${targets.noteName(provision.id)}]: ${words.replaceAll('\n', '\n    ')}`
  if (isHeading(provision)) return headingOf(provision, phrasesOf(provision.runs, { ...targets, lineBreak: '<br>' }))
  const whole = startsSafely(words)
  if (provision.label === '') return whole
  return `${labelOf(provision.label, before)} ${whole}`.trimEnd()
}

/** Chapters, articles and the like are headings; a title below a bare label stays below it. */
function isHeading({ kind, label }: Provision): boolean {
  return kind === 'heading' || (['part', 'chapter', 'section', 'article'].includes(kind) && /^\p{L}{3,}/u.test(label))
}

function headingOf({ kind, depth, label }: Provision, words: string): string {
  const stopped = kind === 'heading' || /[^\p{L}\p{N}]$/u.test(label)
  const title = [escapedLabel(label), words].filter(part => part !== '').join(stopped ? ' ' : '<br>')
  return `${'#'.repeat(Math.min(depth + 1, 6))} ${title.replace(/#+$/, String.raw`\$&`)}`
}

/** A number that is a list's in Markdown too is written plainly, unless it repeats the one before it. */
function labelOf(label: string, before: string): string {
  const counts = /^\d{1,9}[.)]$/.test(label)
  if (counts && label !== before) return label
  return counts
    ? label.replace(/.$/, String.raw`\$&`)
    : /^[-+]$/.test(label)
      ? label
      : startsSafely(escapedLabel(label))
}

function escapedLabel(label: string): string {
  return label.replace(/[\\`*_[\]<>~|]/g, String.raw`\$&`)
}

/** Escapes what would begin a list, a heading, a quotation or a rule at the start of a line. */
function startsSafely(words: string): string {
  return words
    .split('\n')
    .map(line =>
      line.replace(/^(\s*)(\d{1,9})([.)])(?=\s|$)/, String.raw`$1$2\$3`).replace(/^(\s*)([-+=#:])/, String.raw`$1\$2`),
    )
    .join('\n')
}

function tableOf(table: Table, targets: Targets): string {
  if (!isPlain(table)) return htmlOfTable(table, targets)
  const inLine = { ...targets, lineBreak: '<br>' }
  const rows = table.rows.map(row => `| ${row.cells.map(cell => cellOf(cell, inLine)).join(' | ')} |`)
  const rule = `|${' --- |'.repeat(table.rows[0]?.cells.length ?? 1)}`
  return [rows[0], rule, ...rows.slice(1)].join('\n')
}

/** Whether the table of Markdown can hold it: one header row, no merged cells, a paragraph to a cell. */
function isPlain({ rows, ruled }: Table): boolean {
  const width = rows[0]?.cells.length
  return (
    ruled &&
    rows.every((row, index) => (row.header === true) === (index === 0) && row.cells.length === width) &&
    rows.every(row => row.cells.every(isPlainCell))
  )
}

function isPlainCell({ columns, rows, paragraphs }: Cell): boolean {
  const [only] = paragraphs
  return columns === 1 && rows === 1 && paragraphs.length <= 1 && (only?.label ?? '') === ''
}

function cellOf({ paragraphs }: Cell, targets: Targets): string {
  return phrasesOf(paragraphs[0]?.runs ?? [], targets)
}

function targetsOf({ provisions, pictures }: TextDocument): Targets {
  const names = new Map<string, string>()
  const used = new Set<string>()
  for (const { kind, id, label } of provisions) {
    if (kind !== 'footnote') continue
    const wanted = /^[\p{L}\p{N}]{1,20}$/u.test(label) && !used.has(label) ? label : `n${names.size + 1}`
    used.add(wanted)
    names.set(id, wanted)
  }
  return { noteName: id => names.get(id), pictures, lineBreak: '\\\n' }
}
