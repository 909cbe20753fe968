import { wordsOf, type Provision } from '../../model.ts'
import { bookmarkOf } from './bookmarks.ts'
import { editsOf } from './edits.ts'
import { part, tag, valued } from './markup.ts'
import { paragraphElements } from './paragraphs.ts'
import { styleId } from './styles-part.ts'
import type { Writer } from './writer.ts'

/** The footnotes that are called, in that order; undefined when there are none. Words of a note may call another. */
export function notesPart(writer: Writer): string | undefined {
  const notes: string[] = []
  for (let index = 0; index < writer.notes.called().length; index++) {
    const note = writer.notes.called()[index]
    if (note) notes.push(noteElement(note.number, note.provision, writer))
  }
  if (notes.length === 0) return undefined
  return part('w:footnotes', namespaces, separators + notes.join(''))
}

const namespaces = ['w', 'r', 'wp', 'a', 'pic', 'w14'] as const

/** The line between words and notes, which Word looks for under these two numbers. */
const separators = [
  ['separator', -1],
  ['continuationSeparator', 0],
]
  .map(([type, id]) =>
    tag('w:footnote', { 'w:type': type, 'w:id': id }, tag('w:p', {}, tag('w:r', {}, `<w:${type}/>`))),
  )
  .join('')

function noteElement(number: number, provision: Provision, writer: Writer): string {
  const { length } = wordsOf(provision)
  const style = tag('w:rPr', {}, valued('w:rStyle', styleId('footnote reference')))
  const mark = tag('w:r', {}, `${style}<w:footnoteRef/>`) + tag('w:r', {}, '<w:t xml:space="preserve"> </w:t>')
  const paragraph = paragraphElements(
    {
      style: 'footnote text',
      look: provision.look,
      label: '',
      gap: '',
      runs: provision.runs,
      bookmark: bookmarkOf(provision, writer),
      edits: editsOf(provision.id, length, writer).map(edit => ({ ...edit, takesEnd: false, whole: false })),
      margins: [],
      lead: mark,
    },
    writer,
  )
  return tag('w:footnote', { 'w:id': number }, paragraph)
}
