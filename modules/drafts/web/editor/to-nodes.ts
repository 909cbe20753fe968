import type { JSONContent } from '@tiptap/core'
import type { Cell, Provision, Run, Table } from '../../../../packages/text/model.ts'
import type { WrittenText } from '../../contract.ts'
import { isSound } from './grid.ts'

/** A text as the document that the editor shows: each provision is one block. Undone by `provisionsOf`, without loss. */
export function toNodes({ provisions }: Pick<WrittenText, 'provisions'>): JSONContent {
  return { type: 'doc', content: provisions.map(blockOf) }
}

/** A provision as a block. A table whose cells do not fill its grid is locked: editing would have to guess. */
function blockOf(provision: Provision): JSONContent {
  const { id, kind, depth, label, look = null, table } = provision
  const attrs = { id, kind, depth, label, look, was: provision }
  if (!table) return { type: 'provision', attrs, content: inlineOf(provision.runs) }
  return isSound(table) ? { type: 'table', attrs, content: rowsOf(table) } : { type: 'lockedTable', attrs }
}

function rowsOf({ rows }: Table): JSONContent[] {
  return rows.map(({ cells, header = null, id = null }) => ({
    type: 'tableRow',
    attrs: { header, id },
    content: cells.map(cellOf),
  }))
}

function cellOf({ columns, rows, paragraphs }: Cell): JSONContent {
  const shown = paragraphs.length > 0 ? paragraphs : [{ label: '', runs: [] }]
  return {
    type: 'tableCell',
    attrs: { colspan: columns, rowspan: rows },
    content: shown.map(({ label, runs, look = null }) => ({
      type: 'cellParagraph',
      attrs: { label, look },
      content: inlineOf(runs),
    })),
  }
}

function inlineOf(runs: readonly Run[]): JSONContent[] {
  return runs.flatMap(run => {
    const { text, note, picture } = run
    const marks = marksOf(run)
    if (note !== undefined) return [{ type: 'noteCall', attrs: { note, text }, marks }]
    if (picture) return [{ type: 'picture', attrs: { picture, text }, marks }]
    return text
      .split(/(\n)/)
      .flatMap(piece => (piece === '\n' ? [{ type: 'lineBreak', marks }] : wordsOf(piece, marks)))
  })
}

function wordsOf(text: string, marks: JSONContent['marks'] = []): JSONContent[] {
  return text === '' ? [] : [{ type: 'text', text, marks }]
}

function marksOf({ bold, italic, underline, strike, raised, caps, href }: Run): NonNullable<JSONContent['marks']> {
  const flags = { bold, italic, underline, strike, caps }
  return [
    ...Object.entries(flags).flatMap(([type, on]) => (on ? [{ type }] : [])),
    ...(raised ? [{ type: 'raised', attrs: { to: raised } }] : []),
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
  ]
}
