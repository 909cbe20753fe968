import type { Element } from '../package/xml.ts'
import { endOf, type Draft, type Revision } from './draft.ts'
import { readRangeBorder } from './ranges.ts'
import type { Manner, Reader } from './reader.ts'

/** Paragraphs one after the other, in the body, a cell, a note or a text box. */
export interface Flow {
  drafts: Draft[]
  /** A paragraph whose end would be new: before, its words were one with those of the next. */
  open: Draft | undefined
  joined: boolean
  revision: Revision | undefined
  /** Borders of ranges between two paragraphs. */
  waiting: Element[]
  section: Section
}

/** Where the section begins that is being read. */
export interface Section {
  first: boolean
  from: number
}

export function newFlow({ joined, revision }: Manner): Flow {
  return { drafts: [], open: undefined, joined, revision, waiting: [], section: { first: true, from: 0 } }
}

export function closeParagraph(draft: Draft, flow: Flow) {
  if (flow.drafts.at(-1) !== draft) flow.drafts.push(draft)
  if (flow.open === draft) flow.open = undefined
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

/** What begins between two paragraphs begins with the second. */
export function placeWaiting({ waiting }: Flow, reader: Reader, draft: Draft | undefined, offset = 0) {
  for (const border of waiting.splice(0)) if (draft) readRangeBorder(border, reader, { draft, offset })
}

/** What ends between two paragraphs ends with the first. */
export function placeEnd(border: Element, flow: Flow, reader: Reader) {
  const draft = flow.open ?? flow.drafts.at(-1)
  if (draft) readRangeBorder(border, reader, endOf(draft))
  else flow.waiting.push(border)
}
