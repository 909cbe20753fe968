import { diagramWords, drawDiagram, type Shape } from '../../diagrams/draw-diagram.ts'
import type { Part } from '../package/parts.ts'
import { attributeOf, descendantsOf, wordsIn, type Element } from '../package/xml.ts'
import { shapesFrom } from './diagram-shapes.ts'
import { addRun, newDraft } from './draft.ts'
import { keepDrawing } from './pictures.ts'
import { shownPart, tellWords, type Cursor } from './reader.ts'
import { addWords, cleaned } from './words.ts'

type Box = { widthPt: number; heightPt: number; alt: string }

/** A diagram (SmartArt): drawn once more from the shapes that Word left in the file; without them its words. */
export function readDiagram(reference: Element, box: Box, cursor: Cursor) {
  const { reader } = cursor
  const data = shownPart(attributeOf(reference, 'r:dm'), reader)
  if (!data) return reader.losses.tell('text.picture_missing')
  const shapes = drawnShapes(data, cursor)
  if (shapes.length > 0 && box.widthPt > 0 && box.heightPt > 0) return readAsPicture(shapes, box, cursor)
  reader.losses.tell('text.diagram_as_words')
  readAsWords(data, cursor)
}

function drawnShapes({ root }: Part, { reader }: Cursor): Shape[] {
  const extension = [...descendantsOf(root)].find(({ name }) => name === 'dsp:dataModelExt')
  const drawing = shownPart(attributeOf(extension, 'relId'), reader)
  return drawing ? shapesFrom(drawing.root) : []
}

function readAsPicture(shapes: readonly Shape[], { widthPt, heightPt, alt }: Box, cursor: Cursor) {
  const { reader, revision } = cursor
  reader.losses.tell('text.diagram_as_image')
  const said = diagramWords(shapes)
  if (revision?.kind === 'insert') return addWords(cursor, { text: `[${said}]` })
  const size = { width: Math.min(2_000, Math.ceil(widthPt)), height: Math.min(2_000, Math.ceil(heightPt)) }
  const key = keepDrawing('diagram', drawDiagram(shapes, size), reader)
  const described = [alt, said].filter(Boolean).join('. ')
  addWords(cursor, { text: '\uFFFC', picture: { key, widthPt, heightPt, alt: described } })
}

/** A paragraph for each of its shapes. */
function readAsWords(data: Part, { reader, beside, revision }: Cursor) {
  for (const shape of descendantsOf(data.root)) {
    if (shape.name !== 'dgm:t') continue
    const words = cleaned(
      [...descendantsOf(shape)]
        .filter(each => each.name === 'a:t')
        .map(wordsIn)
        .join(' '),
    )
    tellWords(reader, `${words}\n`)
    const draft = newDraft()
    addRun(draft, { text: words })
    if (draft.length > 0 && revision?.kind !== 'insert') beside.push(draft)
  }
}
