import { attributeOf, childOf, childrenOf, type Element } from '../package/xml.ts'
import { addRun, endOf, newDraft, type Draft, type Revision } from './draft.ts'
import { closeParagraph, readParagraph } from './paragraphs.ts'
import { readRangeBorder } from './ranges.ts'
import { tellWords, type Manner, type Reader } from './reader.ts'
import { readMoveBorder, revisionOf } from './revisions.ts'
import { endSection, newSections, type Sections } from './sections.ts'
import { readTable } from './tables.ts'

/** Paragraphs one after the other, in the body, a cell, a note or a text box. */
export interface Flow {
  drafts: Draft[]
  /** A paragraph whose end would be new: before, its words were one with those of the next. */
  open: Draft | undefined
  joined: boolean
  revision: Revision | undefined
  /** Borders of ranges between two paragraphs. */
  waiting: Element[]
  sections: Sections
}

/** Reads paragraphs and tables to the end. */
export function readFlow(container: Element, reader: Reader, manner: Manner): Draft[] {
  const { joined, revision } = manner
  const flow: Flow = { drafts: [], open: undefined, joined, revision, waiting: [], sections: newSections() }
  readBlocks(container, flow, reader)
  closeOpen(flow)
  placeWaiting(flow, reader, flow.drafts.at(-1))
  return flow.drafts
}

function readBlocks(container: Element, flow: Flow, reader: Reader) {
  for (const block of childrenOf(container)) readBlock(block, flow, reader)
}

function readBlock(block: Element, flow: Flow, reader: Reader) {
  if (block.name === 'w:p') return readOneParagraph(block, flow, reader)
  if (block.name === 'w:tbl') return readOneTable(block, flow, reader)
  if (block.name === 'w:sectPr') return endSection(block, flow, reader)
  if (block.name === 'w:sdt') return readBlocks(childOf(block, 'w:sdtContent') ?? block, flow, reader)
  if (block.name === 'w:altChunk') return reader.losses.tell('text.unknown_part')
  if (block.name === 'mc:AlternateContent')
    return readBlocks(childOf(block, 'mc:Choice') ?? childOf(block, 'mc:Fallback') ?? block, flow, reader)
  if (readMoveBorder(block, reader)) return
  if (attributeOf(block, 'w:id') !== undefined && /Start$|End$/.test(block.name)) {
    if (block.name.endsWith('Start')) flow.waiting.push(block)
    else placeEnd(block, flow, reader)
    return
  }
  const revision = revisionOf(block, reader)
  if (revision) return readAsked(block, flow, reader, revision)
  if (block.name === 'w:customXml' || block.name === 'w:smartTag') readBlocks(block, flow, reader)
}

/** Whole paragraphs inside a tracked change. */
function readAsked(block: Element, flow: Flow, reader: Reader, revision: Revision) {
  const outer = flow.revision
  if (revision.kind !== 'format') flow.revision = revision
  readBlocks(block, flow, reader)
  flow.revision = outer
}

function readOneParagraph(paragraph: Element, flow: Flow, reader: Reader) {
  const joins = flow.joined ? flow.drafts.at(-1) : undefined
  const draft = flow.open ?? joins ?? newDraft()
  if (joins && !flow.open && draft.length > 0) addRun(draft, { text: '\n' })
  placeWaiting(flow, reader, draft, draft.length)
  readParagraph(paragraph, draft, flow, reader)
  tellWords(reader, '\n')
}

/** Before a table nothing can be joined: what would be new goes to the end of the paragraph before. */
export function closeOpen(flow: Flow) {
  const { open, drafts } = flow
  flow.open = undefined
  const before = drafts.at(-1)
  if (!open || open === before) return
  if (open.length > 0 || !before) return closeParagraph(open, flow)
  const { length } = before
  const [first, ...others] = open.changes
  if (!first) return
  before.changes.push({ ...first, start: length, end: length, text: `\n${first.text}` })
  for (const change of others) before.changes.push({ ...change, start: length, end: length })
  const last = before.changes.at(-1)
  if (last) last.text = last.text.replace(/\n$/, '')
  open.instead = endOf(before)
}

function readOneTable(table: Element, flow: Flow, reader: Reader) {
  closeOpen(flow)
  for (const draft of readTable(table, flow, reader)) {
    placeWaiting(flow, reader, draft)
    flow.drafts.push(draft)
  }
}

/** What begins between two paragraphs begins with the second. */
function placeWaiting({ waiting }: Flow, reader: Reader, draft: Draft | undefined, offset = 0) {
  for (const border of waiting.splice(0)) if (draft) readRangeBorder(border, reader, { draft, offset })
}

/** What ends between two paragraphs ends with the first. */
function placeEnd(border: Element, flow: Flow, reader: Reader) {
  const draft = flow.open ?? flow.drafts.at(-1)
  if (draft) readRangeBorder(border, reader, endOf(draft))
  else flow.waiting.push(border)
}
