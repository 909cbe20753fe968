import { pointsOf, pointsOfEmu } from '../package/measures.ts'
import { attributeOf, childOf, childrenOf, descendantsOf, type Element } from '../package/xml.ts'
import { readChart } from './charts.ts'
import { readDiagram } from './diagrams.ts'
import { keyOfPicture } from './pictures.ts'
import { toldWhile, type Cursor } from './reader.ts'
import { addWords, cleaned } from './words.ts'

interface Box {
  widthPt: number
  heightPt: number
  alt: string
}

/** A drawing in the line or floating: its pictures, the words of its text boxes, its chart or its diagram. */
export function readDrawing(drawing: Element, cursor: Cursor) {
  for (const frame of childrenOf(drawing)) {
    const extent = childOf(frame, 'wp:extent')
    const box = {
      widthPt: pointsOfEmu(attributeOf(extent, 'cx')),
      heightPt: pointsOfEmu(attributeOf(extent, 'cy')),
      alt: altOf(childOf(frame, 'wp:docPr')),
    }
    for (const element of outermost(frame)) readShown(element, box, cursor)
  }
}

/** Pictures and text boxes of older files (VML), also what an embedded object shows of itself. */
export function readOldPicture(holder: Element, cursor: Cursor) {
  const shape = [...descendantsOf(holder)].find(each => each.name === 'v:shape')
  const style = attributeOf(shape, 'style') ?? ''
  const box = {
    widthPt: styled(style, 'width'),
    heightPt: styled(style, 'height'),
    alt: cleaned(attributeOf(shape, 'alt') ?? ''),
  }
  for (const element of outermost(holder)) readShown(element, box, cursor)
}

/** What stands in a text box is read as paragraphs, so nothing in it is looked at twice. */
function* outermost(element: Element): Generator<Element> {
  if (shown.has(element.name)) return yield element
  if (element.name === 'mc:AlternateContent') {
    const choice = childOf(element, 'mc:Choice')
    const within = choice && [...outermost(choice)]
    const fallback = childOf(element, 'mc:Fallback')
    return yield* within?.length ? within : fallback ? outermost(fallback) : []
  }
  for (const child of childrenOf(element)) yield* outermost(child)
}

const shown = new Set(['a:blip', 'v:imagedata', 'w:txbxContent', 'c:chart', 'dgm:relIds'])

function readShown(element: Element, box: Box, cursor: Cursor) {
  if (element.name === 'w:txbxContent') readBox(element, cursor)
  else if (element.name === 'c:chart') readChart(element, box, cursor)
  else if (element.name === 'dgm:relIds') readDiagram(element, box, cursor)
  else readPicture(element, box, cursor)
}

function readPicture(element: Element, box: Box, cursor: Cursor) {
  const { reader } = cursor
  const id = attributeOf(element, 'r:embed') ?? attributeOf(element, 'r:id') ?? ''
  const relation = reader.part.relations.get(id)
  if (relation?.outside) return reader.losses.tell('text.remote_picture')
  const key = relation && keyOfPicture(relation.target, reader)
  if (key === undefined) return reader.losses.tell('text.picture_missing')
  const alt = box.alt || cleaned(attributeOf(element, 'o:title') ?? '')
  addWords(cursor, { text: '\uFFFC', picture: { key, ...box, alt } })
}

/** Its paragraphs come after the one that it hangs on; a box inside a box of a box is nobody's honest work. */
function readBox(box: Element, cursor: Cursor) {
  const { reader, revision } = cursor
  if (reader.depth > 8) return reader.losses.tell('text.unknown_part')
  const inside = { ...reader, fields: [], depth: reader.depth + 1 }
  if (revision?.kind === 'insert') {
    const words = toldWhile(reader, () => void reader.readFlow(box, inside, { joined: true }))
    return addWords(cursor, { text: words() })
  }
  cursor.beside.push(...reader.readFlow(box, inside, { joined: false, ...(revision && { revision }) }))
}

function altOf(properties: Element | undefined): string {
  return cleaned(attributeOf(properties, 'descr') ?? attributeOf(properties, 'title') ?? '')
}

function styled(style: string, name: string): number {
  const part = style.split(';').find(each => each.trim().startsWith(`${name}:`))
  return pointsOf(part?.slice(part.indexOf(':') + 1).trim()) ?? 0
}
