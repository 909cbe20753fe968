import { numberOf, valueOf } from '../package/measures.ts'
import { related } from '../package/parts.ts'
import { attributeOf, childOf, childrenOf, type Element } from '../package/xml.ts'
import type { Draft } from './draft.ts'
import { numeral } from './numerals.ts'
import { toldWhile, type NoteKind, type Notes, type Reader } from './reader.ts'

/** Footnotes and endnotes, numbered as they are called, and read when everything has been called. */
interface NoteBook extends Notes {
  /** The drafts of all notes that were called, in that order; one for each. */
  read: (reader: Reader) => Draft[]
}

interface Called {
  kind: NoteKind
  element: Element
  id: string
  mark: string
}

export function openNotes(reader: Reader): NoteBook {
  const books = { footnote: bookOf('footnote', reader), endnote: bookOf('endnote', reader) }
  const called = new Map<string, Called>()
  const told = new Set<Element>()
  return {
    call(kind, id, custom) {
      const book = books[kind]
      const element = book.notes.get(id)
      if (!element) return undefined
      const known = called.get(`${kind} ${id}`)
      if (known) return known
      const mark = custom ?? numeral(book.next, book.format)
      if (custom === undefined) book.next += 1
      const note = { kind, element, id: reader.makeId(), mark }
      called.set(`${kind} ${id}`, note)
      return note
    },
    words(kind, id) {
      const { part, notes } = books[kind]
      const element = notes.get(id)
      if (!element || !part || told.has(element)) return ''
      told.add(element)
      return toldWhile(
        reader,
        () => void reader.readFlow(element, { ...reader, part, fields: [] }, { joined: true }),
      )().trim()
    },
    read: whole => [...called.values()].flatMap(note => readNote(note, books[note.kind].part, whole)),
  }
}

function bookOf(kind: NoteKind, { file }: Reader) {
  const part = related(file, file.main, `${kind}s`)
  const settings = childOf(related(file, file.main, 'settings')?.root, `w:${kind}Pr`)
  const own = childOf(childOf(file.main.root, 'w:body', 'w:sectPr'), `w:${kind}Pr`)
  const notes = new Map<string, Element>()
  for (const note of childrenOf(part?.root, `w:${kind}`))
    if ((attributeOf(note, 'w:type') ?? 'normal') === 'normal') notes.set(attributeOf(note, 'w:id') ?? '', note)
  const standard = kind === 'footnote' ? 'decimal' : 'lowerRoman'
  return {
    part,
    notes,
    next: numberOf(valueOf(own, 'w:numStart') ?? valueOf(settings, 'w:numStart')) ?? 1,
    format: valueOf(own, 'w:numFmt') ?? valueOf(settings, 'w:numFmt') ?? standard,
  }
}

function readNote({ element, id, mark }: Called, part: Reader['part'] | undefined, reader: Reader): Draft[] {
  if (!part) return []
  const [draft, ...others] = reader.readFlow(element, { ...reader, part, fields: [] }, { joined: true })
  if (!draft) return []
  // Only a text box or a chart beside the words of a note makes further drafts.
  if (others.length > 0) reader.losses.tell('text.unknown_part')
  return [Object.assign(draft, { id, footnote: mark })]
}
