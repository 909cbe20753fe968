import type { Look, Run } from '../../model.ts'
import { elementOf, tracked, type Edit, type Margin } from './edits.ts'
import { tag, valued } from './markup.ts'
import { linked, lookProperties, runElement, signs, wordsRun } from './runs.ts'
import { slicesOf, type Slice } from './slices.ts'
import { styleId } from './styles-part.ts'
import { labelStyle } from '../house-styles.ts'
import type { Writer } from './writer.ts'

export interface Paragraph {
  style: string
  look: Look | undefined
  /** Words directly below a table stand off a little. */
  afterTable?: boolean
  label: string
  /** What stands between label and words. */
  gap: string
  runs: readonly Run[]
  /** Of the provision that the paragraph begins. */
  bookmark: string | undefined
  edits: readonly Edit[]
  margins: readonly Margin[]
  /** Before everything else: the mark of a footnote. */
  lead?: string
}

/** One paragraph, or several where an insertion brings paragraphs. */
export function paragraphElements(paragraph: Paragraph, writer: Writer): string {
  const { edits, margins, runs } = paragraph
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  const page: Page = { done: [], begun: undefined, here: paragraph.lead ?? '', paragraph, writer, moves: new Map() }
  const slices = slicesOf(runs, [...edits, ...margins])
  const at = (offset: number) => edits.filter(edit => edit.kind === 'insert' && edit.start === offset)
  const leads = (edit: Edit) => length > 0 && edit.text.endsWith('\n')

  for (const edit of at(0).filter(leads)) insert(edit, page)
  const bookmarkId = begin(page)
  const offsets = [
    ...new Set([0, ...slices.map(slice => slice.start), length, ...margins.flatMap(({ start, end }) => [start, end])]),
  ]
  let next = 0
  for (const offset of offsets.toSorted((one, other) => one - other)) {
    closeMargins(margins, offset, page)
    for (const edit of at(offset)) if (offset > 0 || !leads(edit)) insert(edit, page)
    openMargins(margins, offset, page)
    for (let slice = slices[next]; slice?.start === offset; slice = slices[++next]) addSlice(slice, page)
  }
  if (bookmarkId !== undefined) page.here += tag('w:bookmarkEnd', { 'w:id': bookmarkId })
  for (const edit of page.moves.keys()) page.here += endMove(edit, page)
  page.done.push(close(page, endMark(page)))
  return page.done.join('')
}

interface Page {
  done: string[]
  /** In which of them the words begin that were there before. */
  begun: number | undefined
  here: string
  paragraph: Paragraph
  writer: Writer
  /** Borders of moves that are open. */
  moves: Map<Edit, number>
}

function begin(page: Page): number | undefined {
  const { paragraph, writer } = page
  page.begun = page.done.length
  const id = paragraph.bookmark === undefined ? undefined : writer.nextId()
  if (id !== undefined) page.here += tag('w:bookmarkStart', { 'w:id': id, 'w:name': paragraph.bookmark })
  if (paragraph.label === '') return id
  const { label, gap, edits, runs } = paragraph
  const gone = edits.find(edit => edit.kind === 'delete' && edit.whole)
  const standing = gone ? 'gone' : 'there'
  const { bold, italic } = runs[0] ?? {}
  const style = valued('w:rStyle', styleId(labelStyle))
  const look = lookProperties({ ...(bold && { bold }), ...(italic && { italic }) }, style)
  const labelled =
    tag('w:r', {}, tag('w:rPr', {}, look) + signs(label, standing)) + tag('w:r', {}, signs(gap, standing))
  page.here += gone ? beginMove(gone, page) + tracked(elementOf(gone), gone.proposal, writer, labelled) : labelled
  return id
}

function addSlice({ run, start, end }: Slice, page: Page) {
  const { paragraph, writer } = page
  const covering = paragraph.edits.filter(edit => edit.start <= start && edit.end >= end && edit.kind !== 'insert')
  const deletion = covering.find(edit => edit.kind === 'delete')
  const format = covering.find(edit => edit.kind === 'format' && !edit.whole)
  const before = format ? tracked('w:rPrChange', format.proposal, writer, tag('w:rPr', {}, lookProperties(run))) : ''
  const element = runElement(run, writer, deletion ? 'gone' : 'there', before)
  if (!deletion) {
    page.here += linked(element, run, writer)
    return
  }
  const gone = tracked(elementOf(deletion), deletion.proposal, writer, element)
  page.here += beginMove(deletion, page) + linked(gone, run, writer)
  if (deletion.end === end) page.here += endMove(deletion, page)
}

/** A stretch that moves is enclosed by borders with the name of the move. */
function beginMove(edit: Edit, { moves, writer }: Page): string {
  if (edit.move === undefined || moves.has(edit)) return ''
  const id = writer.nextId()
  moves.set(edit, id)
  const { author, at } = edit.proposal
  return tag(`${elementOf(edit)}RangeStart`, {
    'w:id': id,
    'w:author': author,
    'w:date': at ?? undefined,
    'w:name': edit.move,
  })
}

function endMove(edit: Edit, { moves }: Page): string {
  const id = moves.get(edit)
  moves.delete(edit)
  return id === undefined ? '' : tag(`${elementOf(edit)}RangeEnd`, { 'w:id': id })
}

function insert(edit: Edit, page: Page) {
  const { writer } = page
  page.here += beginMove(edit, page)
  for (const [index, line] of edit.text.split('\n').entries()) {
    if (index > 0) {
      const mark = tracked(elementOf(edit), edit.proposal, writer)
      page.done.push(close(page, mark))
      page.here = ''
    }
    if (line !== '') page.here += tracked(elementOf(edit), edit.proposal, writer, inserted(line, edit, page))
  }
  page.here += endMove(edit, page)
}

/** Words that one person would bring and another would rather not are a deletion inside an insertion. */
function inserted(line: string, { start, text }: Edit, { paragraph, writer }: Page): string {
  const refused = paragraph.edits.find(
    edit =>
      edit.kind === 'delete' && edit.start === start && edit.end === start && edit.proposal.was.trim() === text.trim(),
  )
  if (!refused) return wordsRun(line)
  return tracked('w:del', refused.proposal, writer, tag('w:r', {}, signs(line, 'gone')))
}

function endMark({ paragraph, writer }: Page): string {
  const gone = paragraph.edits.find(edit => edit.kind === 'delete' && edit.takesEnd)
  return gone ? tracked(elementOf(gone), gone.proposal, writer) : ''
}

function close({ here, paragraph, writer, done, begun }: Page, mark: string): string {
  const { style, look, edits, afterTable } = paragraph
  const isFirst = afterTable === true && done.length === 0
  const own =
    valued('w:pStyle', styleId(style)) +
    standing(done.length === begun ? look : { ...look, newPage: undefined }, isFirst ? standingOff : '')
  const format = edits.find(edit => edit.kind === 'format' && edit.whole)
  const before = format ? tracked('w:pPrChange', format.proposal, writer, tag('w:pPr', {}, own)) : ''
  return tag('w:p', {}, tag('w:pPr', {}, own + (mark === '' ? '' : tag('w:rPr', {}, mark)) + before) + here)
}

/** A paragraph that stands in its own way has no indented first line. */
function standing(look: Partial<Omit<Look, 'newPage'>> & { newPage?: true | undefined } = {}, spacing = ''): string {
  const { align, indent, newPage } = look
  const moved = indent !== undefined || align === 'centre' || align === 'right'
  return [
    newPage ? '<w:pageBreakBefore/>' : '',
    spacing,
    moved
      ? tag('w:ind', { 'w:left': indent === undefined ? undefined : Math.round(indent * 20), 'w:firstLine': 0 })
      : '',
    align === undefined ? '' : valued('w:jc', alignments[align]),
  ].join('')
}

const standingOff = tag('w:spacing', { 'w:before': 120 })

const alignments = { left: 'left', centre: 'center', right: 'right', justified: 'both' } as const

function closeMargins(margins: readonly Margin[], offset: number, page: Page) {
  for (const { start, end, hung } of margins) if (end === offset && start < end) closeMargin(hung.number, page)
}

function openMargins(margins: readonly Margin[], offset: number, page: Page) {
  for (const { start, end, hung } of margins) {
    if (start !== offset) continue
    page.here += tag('w:commentRangeStart', { 'w:id': hung.number })
    if (start === end) closeMargin(hung.number, page)
  }
}

function closeMargin(number: number, page: Page) {
  const style = tag('w:rPr', {}, valued('w:rStyle', styleId('annotation reference')))
  page.here +=
    tag('w:commentRangeEnd', { 'w:id': number }) + tag('w:r', {}, style + tag('w:commentReference', { 'w:id': number }))
}
