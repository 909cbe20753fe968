import { wordsOf, type Cell, type Proposal, type Provision, type Table } from '../../model.ts'
import { editsOf, marginsOf, tracked, type Edit, type Margin } from './edits.ts'
import type { Writer } from './writer.ts'

type CellParagraph = Cell['paragraphs'][number]

/** What is tracked in a table, shared out among its rows and the paragraphs of its cells. */
export interface CellEdits {
  of: (paragraph: CellParagraph) => { edits: Edit[]; margins: Margin[] }
  rowGone: (row: number) => Proposal | undefined
  /** Rows that are proposed to come before this one. */
  rowsBefore: (row: number) => { proposal: Proposal; words: string }[]
  /** What a change of the whole table's look adds to its properties. */
  format: string
}

export function cellEdits(provision: Provision, table: Table, writer: Writer): CellEdits {
  const { length } = wordsOf(provision)
  const layout = layOut(table)
  const gone = new Map<number, Proposal>()
  const added: { row: number; proposal: Proposal; words: string }[] = []
  const inside: Edit[] = []
  let format = ''
  for (const edit of editsOf(provision.id, length, writer)) {
    const rows = edit.kind === 'insert' ? rowsOf(edit, layout) : undefined
    const gap = layout.rows.findIndex(row => row.start === edit.start && row.end === edit.end)
    if (edit.kind === 'format' && edit.whole) format += tracked('w:tblPrChange', edit.proposal, writer, '<w:tblPr/>')
    else if (edit.kind === 'delete' && edit.whole) for (const row of table.rows.keys()) gone.set(row, edit.proposal)
    else if (edit.kind === 'delete' && gap !== -1 && edit.move === undefined) gone.set(gap, edit.proposal)
    else if (rows) for (const words of rows.words) added.push({ row: rows.row, proposal: edit.proposal, words })
    else inside.push({ ...edit, takesEnd: false, whole: false })
  }
  const margins = marginsOf(provision.id, length, writer)
  return {
    of: paragraph => {
      const stretch = layout.paragraphs.get(paragraph) ?? { start: 0, end: 0 }
      const row = layout.rowOf.get(paragraph)
      const proposal = row === undefined ? undefined : gone.get(row)
      const edits = proposal ? [goneWhole(proposal, stretch)] : within(inside, stretch)
      return { edits, margins: firstOnly(margins, stretch) }
    },
    rowGone: row => gone.get(row),
    rowsBefore: row => added.filter(each => each.row === row),
    format,
  }
}

interface Stretch {
  start: number
  end: number
}

/**
 * An insertion with a line feed at the border of a row, which a paragraph of a cell could not be told from but by its
 * tabs.
 */
function rowsOf({ start, text }: Edit, { rows, columns }: ReturnType<typeof layOut>) {
  if (columns > 1 && !text.includes('\t')) return undefined
  const before = text.startsWith('\n') ? rows.findIndex(row => row.end === start) : -1
  if (before !== -1) return { row: before + 1, words: text.slice(1).split('\n') }
  return text.endsWith('\n') && start === 0 ? { row: 0, words: text.slice(0, -1).split('\n') } : undefined
}

/** The words of a row that goes are gone too: LibreOffice looks at them only. */
function goneWhole(proposal: Proposal, { start, end }: Stretch): Edit {
  return {
    kind: 'delete',
    start: 0,
    end: end - start,
    proposal,
    text: '',
    takesEnd: true,
    whole: true,
    move: undefined,
  }
}

function within(edits: readonly Edit[], { start, end }: Stretch): Edit[] {
  return edits
    .filter(edit =>
      edit.kind === 'insert' ? edit.start >= start && edit.start <= end : edit.start < end && edit.end > start,
    )
    .map(edit => ({ ...edit, start: Math.max(0, edit.start - start), end: Math.min(end, edit.end) - start }))
}

/** A balloon over several cells hangs on the part in the first of them: it can only begin and end once. */
function firstOnly(margins: Margin[], { start, end }: Stretch): Margin[] {
  const here = margins.filter(margin => margin.start >= start && margin.start <= end)
  for (const margin of here) margins.splice(margins.indexOf(margin), 1)
  return here.map(margin => ({ ...margin, start: margin.start - start, end: Math.min(end, margin.end) - start }))
}

/** Where rows and the words of paragraphs stand in `wordsOf` the table. */
function layOut({ rows, widths }: Table) {
  const paragraphs = new Map<CellParagraph, Stretch>()
  const rowOf = new Map<CellParagraph, number>()
  let at = 0
  const laid = rows.map((row, number) => {
    const start = at
    for (const cell of row.cells) {
      for (const [index, paragraph] of cell.paragraphs.entries()) {
        if (index > 0) at += 1
        if (paragraph.label !== '') at += paragraph.label.length + 1
        const from = at
        for (const run of paragraph.runs) at += run.text.length
        paragraphs.set(paragraph, { start: from, end: at })
        rowOf.set(paragraph, number)
      }
      at += 1
    }
    const end = Math.max(start, at - 1)
    at = end + 1
    return { start, end }
  })
  return { rows: laid, paragraphs, rowOf, columns: widths.length }
}
