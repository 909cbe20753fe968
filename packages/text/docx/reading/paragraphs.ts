import { levelOf } from '../house-styles.ts'
import { childOf, type Element } from '../package/xml.ts'
import { numberOf, switchOf, valueOf } from '../package/measures.ts'
import type { Draft, Revision } from './draft.ts'
import { closeParagraph, type Flow } from './flow.ts'
import { readInline } from './inline.ts'
import { paragraphLook } from './looks.ts'
import { cutLabel } from './own-label.ts'
import type { Cursor, Reader } from './reader.ts'
import { revisionIn, withMove } from './revisions.ts'
import { endSection } from './sections.ts'
import type { Style } from './styles.ts'

/** Reads one paragraph into a draft, and hands it on unless its end was not there before. */
export function readParagraph(paragraph: Element, draft: Draft, flow: Flow, reader: Reader) {
  const properties = childOf(paragraph, 'w:pPr')
  const change = childOf(properties, 'w:pPrChange')
  const before = change ? childOf(change, 'w:pPr') : properties
  const style = reader.styles.paragraph(valueOf(before, 'w:pStyle'))
  const cursor = cursorAt(draft, style, flow, reader)
  const breaksPage = reader.pageBreak
  const fresh = draft.length === 0
  readInline(paragraph, cursor)

  const inserted = changeOfEnd('insert', properties, draft, flow, reader)
  if (inserted) {
    draft.changes.push({ ...inserted, start: draft.length, end: draft.length, text: '\n' })
    if (fresh && draft.length > 0 && switchOf(before, 'w:pageBreakBefore'))
      draft.look = { ...draft.look, newPage: true }
    flow.open = draft
  } else {
    draft.endRemoved = changeOfEnd('delete', properties, draft, flow, reader) ?? null
    describe(draft, before, style, reader)
    if (breaksPage && breaksPage !== draft) breakBefore(draft, reader)
    const format = formatOf(properties, reader)
    if (format?.kind) draft.changes.push({ ...format, kind: 'format', start: 0, end: draft.length, text: '' })
    closeParagraph(draft, flow)
  }
  flow.drafts.push(...cursor.beside)
  const section = childOf(properties, 'w:sectPr')
  if (section) endSection(section, flow, reader)
}

function cursorAt(draft: Draft, style: Style | undefined, { revision }: Flow, reader: Reader): Cursor {
  return { reader, draft, style, revision, removal: undefined, href: undefined, beside: [] }
}

/** Whether the end of the paragraph comes or goes, by itself or with everything around it. */
function changeOfEnd(
  kind: 'insert' | 'delete',
  properties: Element | undefined,
  draft: Draft,
  { revision }: Flow,
  reader: Reader,
): Revision | undefined {
  const marked = markOf(childOf(properties, 'w:rPr'), draft, reader, ...endMarks[kind])
  return marked ?? (revision?.kind === kind ? revision : undefined)
}

const endMarks = { insert: ['w:ins', 'w:moveTo'], delete: ['w:del', 'w:moveFrom'] } as const

function formatOf(properties: Element | undefined, reader: Reader): Revision | undefined {
  return revisionIn(properties, reader, 'w:pPrChange') ?? revisionIn(childOf(properties, 'w:numPr'), reader, 'w:ins')
}

/** The end of a paragraph moves with its last words, even where the border of the move stands before it. */
function markOf(marks: Element | undefined, draft: Draft, reader: Reader, ...names: string[]): Revision | undefined {
  const found = revisionIn(marks, reader, ...names)
  return found && withMove(found, draft, reader)
}

function describe(draft: Draft, properties: Element | undefined, style: Style | undefined, reader: Reader) {
  const look = { ...draft.look, ...paragraphLook(properties, style, reader.styles) }
  if (Object.keys(look).length > 0) draft.look = look
  const outline = numberOf(valueOf(properties, 'w:outlineLvl'))
  const heading = outline === undefined ? style?.outline : outline < 9 ? outline + 1 : undefined
  if (heading !== undefined) draft.outline = heading
  const label = reader.numbering.labelOf(properties, style)
  if (label && label.label !== '') Object.assign(draft, label)
  cutLabel(draft)
  const level = style?.ours ? levelOf(style.name) : undefined
  if (level !== undefined && draft.label !== undefined) draft.listDepth = level - 1
}

function breakBefore(draft: Draft, reader: Reader) {
  draft.look = { ...draft.look, newPage: true }
  reader.pageBreak = undefined
}
