import type { Loss, MakeId, Picture } from '../../model.ts'
import type { Package, Part } from '../package/parts.ts'
import type { Element } from '../package/xml.ts'
import type { Draft, Revision, Spot } from './draft.ts'
import type { Fields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import type { Style, Styles } from './styles.ts'

/** What is known while a part is being read. Everything but `part` is shared by all parts of the file. */
export interface Reader extends Fields {
  file: Package
  part: Part
  styles: Styles
  numbering: Numbering
  makeId: MakeId
  pictures: Map<string, Picture>
  /** The key of a picture by the name of its part: two folders may have pictures of one name. */
  pictureKeys: Map<string, string>
  losses: Losses
  /** Parts that a drawing showed already: none is read twice. */
  shown: Set<string>
  notes: Notes
  ranges: Ranges
  /** Every word of the file in order, kept, coming or going: what balloons quote and whole rows are told with. */
  told: { pieces: string[]; length: number }
  /** The moves that are open, by the id of their range. */
  moves: Map<string, string>
  /** Reads what stands in a text box, a note or a header. */
  readFlow: (container: Element, reader: Reader, manner: Manner) => Draft[]
  /** The paragraph after whose words a page ended. */
  pageBreak: Draft | undefined
  /** Inside a cell a further table becomes paragraphs. */
  inCell: boolean
  /** How deep text boxes stand in each other. */
  depth: number
}

/** Whether paragraphs become one with line breaks, and what is asked of everything inside. */
export interface Manner {
  joined: boolean
  revision?: Revision
}

/** Where text is added: the paragraph, and how everything in it looks and is asked for. */
export interface Cursor {
  reader: Reader
  draft: Draft
  style: Style | undefined
  revision: Revision | undefined
  /** A deletion of words that only an insertion would bring. */
  removal: Revision | undefined
  href: string | undefined
  /** Paragraphs that stand beside this one: text boxes, charts. */
  beside: Draft[]
}

export interface Range {
  name: string
  start: Spot
  end: Spot | undefined
  /** Stretch of `told`. */
  toldFrom: number
  toldTo: number | undefined
}

interface Ranges {
  bookmarks: Map<string, Range>
  comments: Map<string, Range>
}

export interface Notes {
  /** The printed mark and id of a note that is called; undefined when there is none. */
  call: (kind: NoteKind, id: string, mark: string | undefined) => { id: string; mark: string } | undefined
  /** The words of a note that was not there before. */
  words: (kind: NoteKind, id: string) => string
}

export type NoteKind = 'footnote' | 'endnote'

export interface Losses {
  tell: (code: string, facts?: Loss['facts']) => void
  list: () => Loss[]
}

/** Losses of one kind are told once, with their number. */
export function countLosses(): Losses {
  const counts = new Map<string, { loss: Loss; count: number }>()
  return {
    tell(code, facts) {
      const key = JSON.stringify([code, facts])
      const known = counts.get(key)
      if (known) known.count++
      else counts.set(key, { loss: { code, ...(facts && { facts }) }, count: 1 })
    },
    list: () => [...counts.values()].map(({ loss, count }) => ({ code: loss.code, facts: { ...loss.facts, count } })),
  }
}

export function tellWords({ told }: Reader, words: string) {
  if (words === '') return
  told.pieces.push(words)
  told.length += words.length
}

/** The words that were told while something was read; put together when they are asked for. */
export function toldWhile({ told }: Reader, read: () => void): () => string {
  const from = told.pieces.length
  read()
  const to = told.pieces.length
  return () => told.pieces.slice(from, to).join('')
}

/** The part that a drawing points at. The same one a thousand times over would cost a thousand times as much. */
export function shownPart(id: string | undefined, { part, file, shown }: Reader): Part | undefined {
  const relation = part.relations.get(id ?? '')
  if (!relation || relation.outside || shown.has(relation.target)) return undefined
  shown.add(relation.target)
  return file.part(relation.target)
}
