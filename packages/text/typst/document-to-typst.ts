import { parentsOf } from '../comparing/sheet.ts'
import type { Look, Provision, TextDocument } from '../model.ts'
import { call, literal, points, sequence } from './literal.ts'
import { pageSetup, type Language, type Typst } from './page.ts'
import { showingPictures, type ShowPicture } from './pictures.ts'
import { tableAs } from './table.ts'
import { runsIn } from './words.ts'

/** Writes a text for the Typst compiler, to be printed as it stands. Whatever the text holds comes out literally. */
export function documentToTypst(
  document: TextDocument,
  { title, language }: { title: string; language: Language },
): Typst {
  const pictures: Record<string, Uint8Array> = {}
  const show = showingPictures(document.pictures, pictures)
  const levels = headingLevels(document.provisions)
  const header = document.running.headers[0]
  const top = header === undefined ? '[]' : `align(center, text(size: 10pt, ${literal(header)}))`
  const lines = document.provisions.map(
    (provision, place) =>
      turned(provision, document.provisions[place - 1]) + lineOf(provision, levels[place] ?? 0, show),
  )
  const source = [pageSetup({ title, language, header: top, isWide: false }), ...lines].join('\n')
  return { source, pictures }
}

/** Kinds that head what follows them; an article's own words are its heading. */
const heads = new Set<Provision['kind']>(['part', 'chapter', 'section', 'article', 'heading'])

/** How deep a heading stands among headings, from 1 and never leaving one out; 0 for what is none. */
export function headingLevels(provisions: readonly Provision[]): number[] {
  const parents = parentsOf(provisions)
  const levels: number[] = []
  provisions.forEach(({ kind }, place) => {
    let above = parents[place] ?? -1
    while (above !== -1 && levels[above] === 0) above = parents[above] ?? -1
    levels.push(heads.has(kind) ? (above === -1 ? 0 : (levels[above] ?? 0)) + 1 : 0)
  })
  return levels
}

/** Pages lie on their side from here on, or no longer do; footnotes go on with what is before them. */
function turned({ kind, look }: Provision, before: Provision | undefined): string {
  const landscape = look?.landscape ?? false
  if (landscape === (before?.look?.landscape ?? false) || kind === 'footnote') return ''
  return `#set page(flipped: ${landscape})\n`
}

function lineOf(provision: Provision, level: number, show: ShowPicture): string {
  const { label, runs, table, look = {} } = provision
  const words = table ? tableAs(table, show) : runsIn(runs, show)
  const labelled =
    label === '' ? words : sequence([level > 0 ? `strong(${literal(label)})` : literal(label), '" "', words])
  const line = level > 0 ? call('heading', { level: String(Math.min(level, 6)) }, labelled) : `par(${labelled})`
  return `${look.newPage ? '#pagebreak(weak: true)\n' : ''}#${placed(table ? words : line, look)}`
}

function placed(code: string, { align, indent }: Look): string {
  const inner = align === 'justified' ? `{ set par(justify: true); ${code} }` : code
  const aligned =
    align === 'centre' || align === 'right' ? `align(${align === 'centre' ? 'center' : 'right'}, ${inner})` : inner
  return `block(width: 100%, inset: (left: ${points(Math.min(indent ?? 0, 200))}), ${aligned})`
}
