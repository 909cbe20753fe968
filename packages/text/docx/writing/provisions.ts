import { wordsOf, type Provision } from '../../model.ts'
import { itemStyle, placedItemStyle, placedStyle } from '../house-styles.ts'
import { bookmarkOf } from './bookmarks.ts'
import { editsOf, marginsOf } from './edits.ts'
import { paragraphElements } from './paragraphs.ts'
import { sectionElement, sectionEnd } from './sections.ts'
import { tableElement } from './tables.ts'
import type { Writer } from './writer.ts'

/**
 * The body: every provision but the footnotes, which stand where they are called, in sections that lie the same way. The
 * first of them calls the page headers.
 */
export function provisionElements(writer: Writer, headers: string): string {
  const body: string[] = []
  const above: Provision[] = []
  let afterTable = false
  let section: Section | undefined
  for (const provision of writer.document.provisions) {
    if (provision.kind === 'footnote') continue
    const landscape = provision.look?.landscape ?? false
    if (section && section.landscape !== landscape) {
      body.push(sectionEnd(sectionElement(section.landscape, section.headers)))
      afterTable = false
    }
    if (section?.landscape !== landscape) section = { landscape, headers: section ? '' : headers }
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= provision.depth) above.pop()
    // Two tables without anything in between would become one.
    if (afterTable && provision.table) body.push('<w:p/>')
    body.push(
      provision.table
        ? tableElement(provision, provision.table, writer)
        : paragraphOf(provision, { above, afterTable }, writer),
    )
    afterTable = provision.table !== undefined
    above.push(provision)
  }
  if (afterTable || body.length === 0) body.push('<w:p/>')
  return body.join('') + sectionElement(section?.landscape ?? false, section?.headers ?? headers)
}

interface Section {
  landscape: boolean
  headers: string
}

function paragraphOf(
  provision: Provision,
  { above, afterTable }: { above: readonly Provision[]; afterTable: boolean },
  writer: Writer,
): string {
  const { id, runs, label, look } = provision
  const { length } = wordsOf(provision)
  return paragraphElements(
    {
      style: styleOf(provision, above),
      look,
      afterTable,
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

/** `Chương I` stands on a line of its own above its title, `Mục 1.` in the line of its title. */
function gapOf({ kind, label, runs }: Provision): string {
  const isDivision = kind === 'part' || kind === 'chapter' || kind === 'section'
  return isDivision && /^\p{L}{3}.*[^.:]$/u.test(label) && runs.length > 0 ? '\n' : ' '
}

function styleOf({ kind, depth, label, look }: Provision, above: readonly Provision[]): string {
  if (kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'heading')
    return `heading ${Math.min(6, depth + 1)}`
  if (kind === 'image') return 'Normal'
  const level = label === '' ? 1 : 1 + above.filter(each => each.kind === kind).length
  const placed = look?.align === 'justified'
  if (level > 1) return placed ? placedItemStyle(Math.min(9, level)) : itemStyle(Math.min(9, level))
  return placed ? placedStyle : 'Plenum provision'
}
