import type { Cell, Provision, Run, TextDocument } from '../model.ts'

/**
 * A document as plain text that `readPlain` understands: a line for each provision, indented by depth; footnotes as
 * `[1]`. What plain text has no way for is lost: looks, pictures, line breaks inside a paragraph (they part it), and
 * tables, whose cells are parted by tabs.
 */
export function writePlain(document: TextDocument): string {
  return document.provisions.map(lineOf).join('\n') + '\n'
}

function lineOf(provision: Provision): string {
  const margin = '  '.repeat(Math.min(provision.depth, 20))
  const page = provision.look?.newPage ? '\f' : ''
  if (provision.table)
    return page + provision.table.rows.map(row => margin + row.cells.map(cellOf).join('\t')).join('\n')
  const words = wordsOf(provision.runs)
  if (provision.kind === 'footnote') return `[${provision.label}] ${words}`
  const between = standsAlone(provision) ? `\n${margin}` : ' '
  return `${page}${margin}${[provision.label, words].filter(part => part !== '').join(between)}`
}

/** `Chương I` without a stop has its title on the next line, as it is printed. */
function standsAlone({ kind, label }: Provision): boolean {
  return ['part', 'chapter', 'section', 'article'].includes(kind) && /^\p{L}{3,}.*[\p{L}\p{N}]$/u.test(label)
}

function cellOf(cell: Cell): string {
  return cell.paragraphs
    .map(({ label, runs }) => [label, wordsOf(runs)].filter(part => part !== '').join(' '))
    .join(' ')
    .replace(/[\t\n]/g, ' ')
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(run => (run.note ? `[${run.text}]` : run.picture ? pictureIn(run) : run.text)).join('')
}

function pictureIn(run: Run): string {
  return run.picture?.alt ? `[${run.picture.alt}]` : ''
}
