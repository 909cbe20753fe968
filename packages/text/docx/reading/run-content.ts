import { attributeOf, childOf, childrenOf, wordsIn, type Element } from '../package/xml.ts'
import { readDrawing, readOldPicture } from './drawings.ts'
import { readFieldCharacter, readInstruction } from './fields.ts'
import type { RunLook } from './looks.ts'
import { inUnicode } from './old-letters.ts'
import { readReference } from './ranges.ts'
import type { Cursor, NoteKind } from './reader.ts'
import { readable } from './symbols.ts'
import { addWords, cleaned } from './words.ts'

/** Reads what a run holds: words, signs, breaks, pictures, calls of notes. */
export function readRunContent(run: Element, cursor: Cursor, look: RunLook, font: string) {
  const children = childrenOf(run)
  const ownMark = children.find(child => attributeOf(child, 'w:customMarkFollows') !== undefined)
  if (ownMark) return callNote(ownMark, cursor, cleaned(children.map(child => wordsOfSign(child, font) ?? '').join('')))
  for (const child of children) {
    const words = wordsOfSign(child, font)
    if (words !== undefined) addWords(cursor, { ...look, text: words })
    else readOther(child, cursor, look, font)
  }
}

function wordsOfSign(element: Element, font: string): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return cleaned(inUnicode(spaced(element), font))
    // In the fonts of TCVN3 this code is the letter ư.
    case 'w:softHyphen':
      return cleaned(inUnicode('\u00AD', font))
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:cr':
      return '\n'
    case 'w:br':
      return attributeOf(element, 'w:type') === 'page' ? undefined : '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:sym':
      return symbolOf(element)
    default:
      return undefined
  }
}

function readOther(element: Element, cursor: Cursor, look: RunLook, font: string) {
  const { reader } = cursor
  switch (element.name) {
    case 'w:br':
      return breakPage(cursor, look)
    case 'w:fldChar':
      return readFieldCharacter(element, reader)
    case 'w:instrText':
      return readInstruction(wordsIn(element), reader)
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return callNote(element, cursor)
    case 'w:commentReference':
      return readReference(element, reader, { draft: cursor.draft, offset: cursor.draft.length })
    case 'w:drawing':
      return readDrawing(element, cursor)
    case 'w:object':
      if (childOf(element, 'o:OLEObject')) reader.losses.tell('text.embedded_left_out')
      return readOldPicture(element, cursor)
    case 'w:pict':
      return readOldPicture(element, cursor)
    case 'mc:AlternateContent':
      return readAlternatives(element, cursor, look, font)
    default:
      return undefined
  }
}

/** The same thing twice, for newer and older programs: the newer is read unless only the older shows something. */
function readAlternatives(element: Element, cursor: Cursor, look: RunLook, font: string) {
  const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')]
  const { draft, beside, reader } = cursor
  const before = [draft.length, beside.length, reader.told.length].join()
  const isNew = () => before !== [draft.length, beside.length, reader.told.length].join()
  if (choice) readRunContent(choice, cursor, look, font)
  if (fallback && !isNew()) readRunContent(fallback, cursor, look, font)
}

/** A page break before any words is the paragraph's own; after them it is the next one's, and here a line ends. */
function breakPage(cursor: Cursor, look: RunLook) {
  const { draft, revision, reader } = cursor
  if (revision?.kind === 'insert') return addWords(cursor, { ...look, text: '\n' })
  if (draft.length === 0) draft.look = { ...draft.look, newPage: true }
  else reader.pageBreak = draft
}

function callNote(element: Element, cursor: Cursor, mark?: string) {
  const { reader, revision } = cursor
  const kind: NoteKind = element.name === 'w:endnoteReference' ? 'endnote' : 'footnote'
  const id = attributeOf(element, 'w:id') ?? ''
  if (revision?.kind === 'insert') {
    const words = reader.notes.words(kind, id)
    return words === '' ? undefined : addWords(cursor, { text: `[${words}]` })
  }
  const note = reader.notes.call(kind, id, mark)
  if (note) addWords(cursor, { text: note.mark, raised: 'super', note: note.id })
}

function symbolOf(element: Element): string {
  const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16)
  if (!Number.isFinite(code) || code < 0x20 || code > 0xffff) return ''
  return readable(String.fromCharCode(code), attributeOf(element, 'w:font') ?? '')
}

/** White space at the ends of words is only there when it says that it is to be preserved. */
function spaced(element: Element): string {
  const words = wordsIn(element)
  if (attributeOf(element, 'xml:space') === 'preserve') return words
  return words.replace(/^[ \t\r\n]+/, '').trimEnd()
}
