import { pointsOf, valueOf } from '../package/measures.ts'
import { attributeOf, childOf, type Element } from '../package/xml.ts'
import type { Flow } from './flow.ts'
import type { Reader } from './reader.ts'
import { revisionOf } from './revisions.ts'

/** Properties of a section stand at its end and say how it begins, and which way its pages lie. */
export function endSection(properties: Element, { drafts, section }: Flow, reader: Reader) {
  const begins = valueOf(properties, 'w:type') ?? 'nextPage'
  const start = drafts[section.from]
  if (start && !section.first && begins.endsWith('Page')) start.look = { ...start.look, newPage: true }
  if (isLandscape(properties))
    for (const draft of drafts.slice(section.from)) draft.look = { ...draft.look, landscape: true }
  section.first = false
  section.from = drafts.length
  const change = childOf(properties, 'w:sectPrChange')
  const asked = change && revisionOf(change, reader)
  const last = drafts.at(-1)
  if (asked && last) last.changes.push({ ...asked, start: 0, end: last.length, text: '' })
}

function isLandscape(properties: Element): boolean {
  const size = childOf(properties, 'w:pgSz')
  const [width, height] = [pointsOf(attributeOf(size, 'w:w')), pointsOf(attributeOf(size, 'w:h'))]
  return width !== undefined && height !== undefined && width > height
}
