import { wordsOf, type Provision } from '../../model.ts'
import { bookmarkName } from '../bookmark-names.ts'
import { itemStyle, placedStyle } from '../house-styles.ts'
import { editsOf, marginsOf } from './edits.ts'
import { paragraphElements } from './paragraphs.ts'
import { tableElement } from './tables.ts'
import type { Writer } from './writer.ts'

/** The body: every provision but the footnotes, which stand where they are called. */
export function provisionElements(writer: Writer): string {
  const body: string[] = []
  const above: Provision[] = []
  let afterTable = false
  for (const provision of writer.document.provisions) {
    if (provision.kind === 'footnote') continue
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= provision.depth) above.pop()
    // Two tables without anything in between would become one.
    if (afterTable && provision.table) body.push('<w:p/>')
    body.push(
      provision.table ? tableElement(provision, provision.table, writer) : paragraphOf(provision, above, writer),
    )
    afterTable = provision.table !== undefined
    above.push(provision)
  }
  if (afterTable || body.length === 0) body.push('<w:p/>')
  return body.join('')
}

/** The name of the bookmark for a provision; an id is carried once. */
export function bookmarkOf(provision: Provision, { carried }: Writer): string | undefined {
  if (carried.has(provision.id)) return undefined
  carried.add(provision.id)
  return bookmarkName(provision.id, provision.table ? '' : wordsOf(provision))
}

function paragraphOf(provision: Provision, above: readonly Provision[], writer: Writer): string {
  const { id, runs, label, look } = provision
  const { length } = wordsOf(provision)
  return paragraphElements(
    {
      style: styleOf(provision, above),
      look,
      label,
      gap: gapOf(provision),
      runs,
      bookmark: bookmarkOf(provision, writer),
      edits: editsOf(id, length, writer),
      margins: marginsOf(id, length, writer),
    },
    writer,
  )
}

/** `Chương I` stands on a line of its own above its title. */
function gapOf({ kind, label, runs }: Provision): string {
  const isDivision = kind === 'part' || kind === 'chapter' || kind === 'section'
  return isDivision && /^\p{L}{3}/u.test(label) && runs.length > 0 ? '\n' : ' '
}

function styleOf({ kind, depth, label, look }: Provision, above: readonly Provision[]): string {
  if (kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'heading')
    return `heading ${Math.min(6, depth + 1)}`
  if (kind === 'image') return 'Normal'
  const level = label === '' ? 1 : 1 + above.filter(each => each.kind === kind).length
  if (level > 1) return itemStyle(Math.min(9, level))
  return look?.align === 'justified' ? placedStyle : 'Plenum provision'
}
