import { attributeOf, type Element } from '../package/xml.ts'
import type { Spot } from './draft.ts'
import type { Range, Reader } from './reader.ts'

/** Notes where bookmarks and balloons begin and end; answers whether the element was such a border. */
export function readRangeBorder(element: Element, reader: Reader, spot: Spot): boolean {
  const parts = /^w:(bookmark|commentRange)(Start|End)$/.exec(element.name)
  if (!parts) return false
  const ranges = parts[1] === 'bookmark' ? reader.ranges.bookmarks : reader.ranges.comments
  const id = attributeOf(element, 'w:id') ?? ''
  const told = reader.told.length
  if (parts[2] === 'Start') {
    if (!ranges.has(id)) ranges.set(id, rangeFrom(attributeOf(element, 'w:name') ?? '', spot, told))
    return true
  }
  const range = ranges.get(id)
  if (range && !range.end) Object.assign(range, { end: spot, toldTo: told })
  return true
}

/** A balloon that hangs on no words hangs where it is called. */
export function readReference(element: Element, reader: Reader, spot: Spot) {
  const id = attributeOf(element, 'w:id') ?? ''
  const range = reader.ranges.comments.get(id) ?? rangeFrom('', spot, reader.told.length)
  reader.ranges.comments.set(id, range)
  if (!range.end) Object.assign(range, { end: spot, toldTo: reader.told.length })
}

function rangeFrom(name: string, start: Spot, toldFrom: number): Range {
  return { name, start, end: undefined, toldFrom, toldTo: undefined }
}
