import { cleaned } from '../encodings/cleaned.ts'
import { attributeOf, childOf, childrenOf, type Element } from '../docx/package/xml.ts'
import type { Loss, MakeId, Run } from '../model.ts'
import type { Line } from '../structure/line.ts'
import { type Change, openTrackedLines, type TrackedLines } from '../tracked-lines.ts'
import { type TrackedChange, whoAndWhen } from './changes.ts'
import type { Numbering } from './numbering.ts'
import type { Pictures } from './pictures.ts'
import type { Styles } from './styles.ts'
import { tableOf } from './table.ts'

interface Parts {
  styles: Styles
  numbering: Numbering
  pictures: Pictures
  changes: ReadonlyMap<string, TrackedChange>
  makeId: MakeId
}

/** Where words are written now, and what the document says about them. */
export interface Pen extends Parts {
  tracked: TrackedLines
  /** Set between the beginning and the end of an insertion. */
  inserting: Change | null
  /** Of the item that comes next, and of the list that it stands in. */
  label: string
  depth: number
  look: Line['look']
  outline: number | undefined
  notes: Line[]
  /** Where balloons that cover words began, by name. */
  openBalloons: Map<string, { at: number; line: number; words: string; change: Change }>
  losses: Map<string, Loss>
}

export function openWriter(parts: Parts) {
  const pen: Pen = {
    ...parts,
    tracked: openTrackedLines(),
    inserting: null,
    label: '',
    depth: -1,
    look: undefined,
    outline: undefined,
    notes: [],
    openBalloons: new Map(),
    losses: new Map(),
  }
  return {
    blocks: (body: Element) => writeBlocks(pen, body),
    tracked: pen.tracked,
    notes: pen.notes,
    losses: () => [...pen.losses.values()],
  }
}

const passed = new Set(['text:section', 'text:index-body', 'draw:page', 'draw:text-box', 'text:list-header', 'draw:g'])
const indexes =
  /^text:(table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/

function writeBlocks(pen: Pen, parent: Element): void {
  for (const block of childrenOf(parent)) {
    if (block.name === 'text:p' || block.name === 'text:h') writeParagraph(pen, block)
    else if (block.name === 'text:list') writeList(pen, block)
    else if (block.name === 'table:table') {
      if (parent.name === 'office:spreadsheet') writeHeading(pen, attributeOf(block, 'table:name'))
      writeTable(pen, block)
    } else if (block.name === 'draw:frame' || block.name === 'draw:custom-shape') writeFrame(pen, block)
    else if (block.name.startsWith('text:change')) writeChange(pen, block)
    else if (passed.has(block.name) || indexes.test(block.name)) {
      if (block.name === 'draw:page') writeHeading(pen, attributeOf(block, 'draw:name'))
      writeBlocks(pen, block)
    }
  }
}

/** Sheets and slides have names. */
function writeHeading(pen: Pen, name = ''): void {
  pen.tracked.write({ text: cleaned(name) })
  pen.tracked.end({ outline: 1 })
}

function writeParagraph(pen: Pen, paragraph: Element): void {
  const style = attributeOf(paragraph, 'text:style-name')
  const level = Number(attributeOf(paragraph, 'text:outline-level') ?? 0)
  pen.look = pen.styles.look(style)
  pen.outline = paragraph.name === 'text:h' ? Math.min(9, Math.max(1, level)) : undefined
  writeInline(pen, paragraph, pen.styles.run(style))
  endLine(pen)
}

function endLine(pen: Pen): void {
  if (pen.inserting) return pen.tracked.insert('\n', pen.inserting)
  const { label, depth, look, outline } = pen
  pen.tracked.end({
    ...(label !== '' && { label }),
    ...(label !== '' && depth >= 0 && { listDepth: depth }),
    ...(outline !== undefined && { outline }),
    ...(look && Object.keys(look).length > 0 && { look }),
  })
  pen.label = ''
}

function writeInline(pen: Pen, parent: Element, run: Omit<Run, 'text'>): void {
  for (const child of parent.children) {
    if (typeof child === 'string') write(pen, { ...run, text: cleaned(child.replace(/[ \t\r\n]+/g, ' ')) })
    else inline[child.name]?.(pen, child, run)
  }
}

function write(pen: Pen, run: Run): void {
  if (pen.inserting) pen.tracked.insert(run.text, pen.inserting)
  else pen.tracked.write(run)
}

type Inline = (pen: Pen, element: Element, run: Omit<Run, 'text'>) => void

const inline: Readonly<Record<string, Inline>> = {
  'text:span': (pen, span, run) =>
    writeInline(pen, span, { ...run, ...pen.styles.run(attributeOf(span, 'text:style-name')) }),
  'text:a': (pen, link, run) => {
    const href = attributeOf(link, 'xlink:href') ?? ''
    writeInline(pen, link, /^(https?:|mailto:)/i.test(href) ? { ...run, href } : run)
  },
  'text:s': (pen, spaces, run) => {
    const count = Math.min(200, Number(attributeOf(spaces, 'text:c') ?? 1) || 1)
    write(pen, { ...run, text: ' '.repeat(count) })
  },
  'text:tab': (pen, _tab, run) => write(pen, { ...run, text: '\t' }),
  'text:line-break': (pen, _break, run) => write(pen, { ...run, text: '\n' }),
  'text:soft-hyphen': () => {},
  'text:meta': writeInline,
  'text:ruby': (pen, ruby, run) => {
    const base = childOf(ruby, 'text:ruby-base')
    if (base) writeInline(pen, base, run)
  },
  'text:note': (pen, note, run) => {
    const mark = wordsOf(childOf(note, 'text:note-citation'))
    const id = pen.makeId()
    pen.notes.push({ id, footnote: mark, runs: [{ text: wordsOf(childOf(note, 'text:note-body')) }] })
    write(pen, { ...run, raised: 'super', note: id, text: mark })
  },
  'office:annotation': (pen, annotation) => writeBalloon(pen, annotation),
  'office:annotation-end': (pen, end) => endBalloon(pen, attributeOf(end, 'office:name') ?? ''),
  'draw:frame': (pen, frame) => writeFrame(pen, frame),
  'text:change-start': writeChange,
  'text:change-end': writeChange,
  'text:change': writeChange,
  'text:page-number': writeInline,
  'text:page-count': writeInline,
  'text:date': writeInline,
  'text:sequence': writeInline,
  'text:bookmark-ref': writeInline,
  'text:reference-ref': writeInline,
  'text:title': writeInline,
}

function writeChange(pen: Pen, element: Element): void {
  const found = pen.changes.get(attributeOf(element, 'text:change-id') ?? '')
  if (found?.kind === 'insertion') pen.inserting = element.name === 'text:change-end' ? null : found.change
  if (found?.kind === 'deletion' && element.name === 'text:change') putBack(pen, found)
  if (found?.kind === 'other') pen.losses.set('text.format_change', { code: 'text.format_change' })
}

/** What a deletion took away still stands in the document as it was; between its paragraphs lines ended. */
function putBack(pen: Pen, { gone, change }: TrackedChange): void {
  const paragraphs = gone.flatMap(block => (block.name === 'text:list' ? paragraphsIn(block) : [block]))
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) endLine(pen)
    pen.tracked.remove({ text: wordsOf(paragraph) }, change)
  }
}

function paragraphsIn(list: Element): Element[] {
  return childrenOf(list).flatMap(child => (/^text:[ph]$/.test(child.name) ? [child] : paragraphsIn(child)))
}

function writeBalloon(pen: Pen, annotation: Element): void {
  const words = childrenOf(annotation)
    .filter(({ name }) => name.startsWith('text:'))
    .map(wordsOf)
    .join('\n')
  const name = attributeOf(annotation, 'office:name')
  const change = whoAndWhen(annotation)
  if (name === undefined) pen.tracked.hang({ ...change, words }, 0)
  else pen.openBalloons.set(name, { at: pen.tracked.length(), line: pen.tracked.lines.length, words, change })
}

/** A balloon over several paragraphs hangs on what it covers of the last one. */
function endBalloon(pen: Pen, name: string): void {
  const found = pen.openBalloons.get(name)
  if (!found) return
  const start = found.line === pen.tracked.lines.length ? found.at : 0
  pen.tracked.hang({ ...found.change, words: found.words }, Math.max(0, pen.tracked.length() - start))
  pen.openBalloons.delete(name)
}

function writeList(pen: Pen, list: Element): void {
  const { depth } = pen
  pen.depth = depth + 1
  const goesOn =
    attributeOf(list, 'text:continue-numbering') === 'true' || attributeOf(list, 'text:continue-list') !== undefined
  pen.numbering.begin(pen.depth, attributeOf(list, 'text:style-name'), goesOn)
  for (const item of childrenOf(list)) {
    const startsAt = attributeOf(item, 'text:start-value')
    const isList = childrenOf(item)[0]?.name === 'text:list'
    if (item.name === 'text:list-item' && !isList)
      pen.label = pen.numbering.next(pen.depth, startsAt === undefined ? undefined : Number(startsAt))
    writeBlocks(pen, item)
    pen.label = ''
  }
  pen.depth = depth
}

function writeTable(pen: Pen, table: Element): void {
  const cells: TrackedLines[] = []
  const read = tableOf(table, cell => {
    const outer = pen.tracked
    pen.tracked = openTrackedLines()
    writeBlocks(pen, cell)
    const inner = pen.tracked
    pen.tracked = outer
    cells.push(inner)
    return inner.lines
  })
  if (read) pen.tracked.end({ table: read }, cells)
}

function writeFrame(pen: Pen, frame: Element): void {
  const image = childOf(frame, 'draw:image')
  const key = pen.pictures.keyOf(attributeOf(image, 'xlink:href') ?? '')
  if (key !== undefined) {
    const alt = wordsOf(childOf(frame, 'svg:title')) || wordsOf(childOf(frame, 'svg:desc'))
    const size = {
      widthPt: pointsOf(attributeOf(frame, 'svg:width')),
      heightPt: pointsOf(attributeOf(frame, 'svg:height')),
    }
    write(pen, { text: '\uFFFC', picture: { key, alt, ...size } })
  } else if (image || childOf(frame, 'draw:object'))
    pen.losses.set('text.parts_left_out', { code: 'text.parts_left_out' })
  const box = childOf(frame, 'draw:text-box') ?? (frame.name === 'draw:custom-shape' ? frame : undefined)
  const table = childOf(frame, 'table:table')
  if (box || table) {
    if (pen.tracked.length() > 0) endLine(pen)
    writeBlocks(pen, box ?? frame)
  }
}

const unitsInPoints: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 }

function pointsOf(length: string | undefined): number {
  const found = /^([\d.]{1,12})(pt|in|cm|mm|px)$/.exec(length ?? '')
  return found ? Math.round(Number(found[1]) * (unitsInPoints[found[2] ?? ''] ?? 1)) : 0
}

/** The words of an element without its notes and balloons. */
function wordsOf(element: Element | undefined): string {
  const parts = element?.children.map((child): string => {
    if (typeof child === 'string') return child.replace(/[ \t\r\n]+/g, ' ')
    if (child.name === 'text:s') return ' '
    if (child.name === 'text:tab') return '\t'
    return /^(office:annotation|text:note)/.test(child.name) ? '' : wordsOf(child)
  })
  return cleaned(parts?.join('') ?? '')
}
