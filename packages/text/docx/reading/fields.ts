import { attributeOf, type Element } from '../package/xml.ts'
import { safeAddress } from './addresses.ts'

/** A field is its instruction first, then its result; only the result is words. */
export interface Field {
  stage: 'instruction' | 'result'
  instruction: string
}

/** The fields that are open, the innermost last; they may reach over paragraphs. */
export interface Fields {
  fields: Field[]
}

export function readFieldCharacter(element: Element, { fields }: Fields) {
  const kind = attributeOf(element, 'w:fldCharType')
  if (kind === 'begin') fields.push({ stage: 'instruction', instruction: '' })
  const innermost = fields.at(-1)
  if (kind === 'separate' && innermost) innermost.stage = 'result'
  if (kind === 'end') fields.pop()
}

export function readInstruction(words: string, { fields }: Fields) {
  const innermost = fields.at(-1)
  if (innermost) innermost.instruction = (innermost.instruction + words).slice(0, 4_000)
}

/** Whether words are instructions here, or a page number that every printing makes anew. */
export function isSilent({ fields }: Fields): boolean {
  const innermost = fields.at(-1)
  if (!innermost) return false
  return innermost.stage === 'instruction' || isPageNumber(innermost.instruction)
}

export function isPageNumber(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction)
}

/** Where the words of an open HYPERLINK field lead. */
export function fieldAddress({ fields }: Fields): string | undefined {
  const link = fields.at(-1)?.instruction
  if (link === undefined) return undefined
  const parts = /^\s*HYPERLINK\s+(\\l\s+)?"([^"]{1,2000})"/i.exec(link)
  if (!parts) return undefined
  return parts[1] === undefined ? safeAddress(parts[2]) : `#${parts[2]}`
}
