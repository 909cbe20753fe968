import { attributeOf, childOf, childrenOf, wordsIn, type Element } from '../package/xml.ts'
import { safeAddress } from './addresses.ts'
import { isHidden, runLook } from './looks.ts'
import { oldCodeOf } from '../../encodings/index.ts'
import { fontOf } from './old-letters.ts'
import { isLabel } from './own-label.ts'
import { readRangeBorder } from './ranges.ts'
import type { Cursor } from './reader.ts'
import { readMoveBorder, revisionIn, revisionOf } from './revisions.ts'
import { readRunContent } from './run-content.ts'
import { addFormatChange, addWords, cleaned } from './words.ts'

/** Reads what stands inside a paragraph: runs, and everything that may wrap them. */
export function readInline(container: Element, cursor: Cursor) {
  for (const child of childrenOf(container)) readOne(child, cursor)
}

function readOne(element: Element, cursor: Cursor) {
  const { reader, draft } = cursor
  if (element.name === 'w:r') return readRun(element, cursor)
  if (readRangeBorder(element, reader, { draft, offset: draft.length }) || readMoveBorder(element, reader)) return
  const revision = revisionOf(element, reader)
  if (revision) return readInline(element, asked(cursor, revision))
  if (element.name === 'w:hyperlink') return readInline(element, { ...cursor, href: addressOf(element, cursor) })
  if (element.name === 'w:sdt') return readInline(childOf(element, 'w:sdtContent') ?? element, cursor)
  if (element.name === 'm:oMath' || element.name === 'm:oMathPara') return readFormula(element, cursor)
  if (element.name === 'w:ruby') return readInline(childOf(element, 'w:rubyBase') ?? element, cursor)
  if (element.name === 'w:fldSimple') return readSimpleField(element, cursor)
  if (wrappers.has(element.name)) readInline(element, cursor)
  else if (element.name === 'mc:AlternateContent')
    readInline(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element, cursor)
  else if (element.name === 'w:subDoc') reader.losses.tell('text.unknown_part')
}

const wrappers = new Set(['w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:sdtContent', 'w:rubyBase'])

/** The same as a field of three parts, with its instruction in an attribute. */
function readSimpleField(field: Element, cursor: Cursor) {
  const { fields } = cursor.reader
  fields.push({ stage: 'result', instruction: attributeOf(field, 'w:instr') ?? '' })
  readInline(field, cursor)
  fields.pop()
}

/** A deletion inside an insertion is about words that are not there yet. */
function asked(cursor: Cursor, revision: NonNullable<Cursor['revision']>): Cursor {
  if (revision.kind === 'format') return cursor
  if (cursor.revision?.kind === 'insert' && revision.kind === 'delete') return { ...cursor, removal: revision }
  return { ...cursor, revision }
}

function readRun(run: Element, cursor: Cursor) {
  const { reader, style, draft } = cursor
  const properties = childOf(run, 'w:rPr')
  const change = childOf(properties, 'w:rPrChange')
  const before = change ? childOf(change, 'w:rPr') : properties
  if (isHidden(before, style, reader.styles)) return reader.losses.tell('text.hidden_words')
  const start = draft.length
  const font = fontOf(before, style, reader.styles)
  const old = oldCodeOf(font)
  if (old) reader.losses.tell(`text.from_${old}`)
  readRunContent(run, cursor, runLook(before, style, reader.styles), font)
  if (isLabel(before, cursor) && start === (draft.labelled ?? 0)) draft.labelled = draft.length
  const format = revisionIn(properties, reader, 'w:rPrChange')
  if (format) addFormatChange(cursor, format, start)
}

function addressOf(link: Element, { reader }: Cursor): string | undefined {
  const anchor = attributeOf(link, 'w:anchor')
  const relation = reader.part.relations.get(attributeOf(link, 'r:id') ?? '')
  return relation?.outside ? safeAddress(relation.target) : anchor === undefined ? undefined : `#${anchor}`
}

/** The letters of a formula in a row: what they mean together is in the file only. */
function readFormula(formula: Element, cursor: Cursor) {
  cursor.reader.losses.tell('text.formula_as_words')
  addWords(cursor, { text: cleaned(wordsIn(formula)) })
}
