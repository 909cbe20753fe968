import { attributeOf, descendantsOf, wordsIn, type Element } from '../package/xml.ts'
import { addRun, newDraft } from './draft.ts'
import { shownPart, tellWords, type Cursor } from './reader.ts'
import { cleaned } from './words.ts'

/** The words of a diagram (SmartArt), a paragraph for each of its shapes: its picture is drawn by Word alone. */
export function readDiagram(reference: Element, { reader, beside, revision }: Cursor) {
  const data = shownPart(attributeOf(reference, 'r:dm'), reader)
  reader.losses.tell(data ? 'text.diagram_as_words' : 'text.picture_missing')
  for (const shape of data ? descendantsOf(data.root) : []) {
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
