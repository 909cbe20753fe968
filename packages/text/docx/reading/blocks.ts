import { attributeOf, childOf, childrenOf, type Element } from '../package/xml.ts'
import { addRun, newDraft, type Draft, type Revision } from './draft.ts'
import { closeOpen, newFlow, placeEnd, placeWaiting, type Flow } from './flow.ts'
import { readParagraph } from './paragraphs.ts'
import { tellWords, type Manner, type Reader } from './reader.ts'
import { readMoveBorder, revisionOf } from './revisions.ts'
import { endSection } from './sections.ts'
import { readTable } from './tables.ts'

/** Reads paragraphs and tables to the end. */
export function readFlow(container: Element, reader: Reader, manner: Manner): Draft[] {
  const flow = newFlow(manner)
  readBlocks(container, flow, reader)
  closeOpen(flow)
  placeWaiting(flow, reader, flow.drafts.at(-1))
  return flow.drafts
}

function readBlocks(container: Element, flow: Flow, reader: Reader) {
  for (const block of childrenOf(container)) readBlock(block, flow, reader)
}

function readBlock(block: Element, flow: Flow, reader: Reader) {
  const act = acts.get(block.name)
  if (act) return act(block, flow, reader)
  if (readMoveBorder(block, reader)) return
  if (isRangeBorder(block)) return readBorder(block, flow, reader)
  const revision = revisionOf(block, reader)
  if (revision) readAsked(block, flow, reader, revision)
}

/** What is in none of these is passed over, unless it is tracked or the border of a range. */
const acts: ReadonlyMap<string, (block: Element, flow: Flow, reader: Reader) => void> = new Map([
  ['w:p', readOneParagraph],
  ['w:tbl', readOneTable],
  ['w:sectPr', endSection],
  ['w:sdt', (block, flow, reader) => readBlocks(childOf(block, 'w:sdtContent') ?? block, flow, reader)],
  ['w:customXml', readBlocks],
  ['w:smartTag', readBlocks],
  ['w:altChunk', (_block, _flow, reader) => reader.losses.tell('text.unknown_part')],
  ['mc:AlternateContent', (block, flow, reader) => readBlocks(readableOf(block), flow, reader)],
])

/** Of several forms of the same content the one that the program which wrote it prefers. */
function readableOf(alternatives: Element): Element {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback') ?? alternatives
}

function isRangeBorder(block: Element): boolean {
  return attributeOf(block, 'w:id') !== undefined && /Start$|End$/.test(block.name)
}

function readBorder(border: Element, flow: Flow, reader: Reader) {
  if (border.name.endsWith('Start')) flow.waiting.push(border)
  else placeEnd(border, flow, reader)
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

function readOneTable(table: Element, flow: Flow, reader: Reader) {
  closeOpen(flow)
  for (const draft of readTable(table, flow, reader)) {
    placeWaiting(flow, reader, draft)
    flow.drafts.push(draft)
  }
}
