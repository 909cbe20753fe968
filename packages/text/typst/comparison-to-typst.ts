import type { Comparison, Entry } from '../comparison.ts'
import type { Provision, TextDocument } from '../model.ts'
import { literal, points } from './literal.ts'
import { pageSetup, type Language, type Typst } from './page.ts'
import { showingPictures } from './pictures.ts'
import { inlineRow, isDiffering, sideRow, type Compared } from './compared-row.ts'

/** What the print says by itself, in the reader's language. */
export interface ComparisonWords {
  before: string
  after: string
  removed: string
  added: string
  moved: string
  renumbered: string
  restyled: string
  /** In place of provisions that stayed: `… 12 provisions unchanged …`. */
  unchanged: (count: number) => string
}

export interface ComparisonPrint {
  layout: 'inline' | 'side-by-side'
  /** Of the two texts. */
  titles: { before: string; after: string }
  language: Language
  words: ComparisonWords
  /** Longer stretches of unchanged provisions are folded but for the one next to a change; all are printed when left out. */
  foldFrom?: number
}

/** Writes a comparison for the Typst compiler. Whatever the texts and titles hold comes out literally. */
export function comparisonToTypst(
  a: TextDocument,
  b: TextDocument,
  comparison: Comparison,
  print: ComparisonPrint,
): Typst {
  const { layout, titles, language, words, foldFrom = Infinity } = print
  const pictures: Record<string, Uint8Array> = {}
  const [before, after] = [a, b].map(({ provisions }) => new Map(provisions.map(each => [each.id, each])))
  const shown = { before: showingPictures(a.pictures, pictures), after: showingPictures(b.pictures, pictures) }
  const row = layout === 'inline' ? inlineRow : sideRow
  const lines = folded(comparison.entries, foldFrom).map(part => {
    if (typeof part === 'number') return `#folded(${literal(words.unchanged(part))})`
    const pair = { entry: part, before: find(before, part.before), after: find(after, part.after) }
    return `#${row(pair, shown, marksOf(pair, words))}`
  })
  const setup = pageSetup({
    title: `${titles.before} → ${titles.after}`,
    language,
    header: headerOf(layout, print),
    isWide: layout === 'side-by-side',
  })
  return { source: [setup, ownSetup, legendOf(words), ...lines].join('\n'), pictures }
}

const ownSetup = `#let barred(depth: 0pt, differs: false, marks: none, body) = block(width: 100%, inset: (left: 3mm), above: 0.7em, below: 0.7em,
  stroke: if differs { (left: 1.2pt + luma(60)) } else { none }, {
    if marks != none { place(left, dx: -27mm, block(width: 22mm, align(right, text(size: 8.5pt, fill: luma(60), marks)))) }
    pad(left: depth, body) })
#let folded(body) = block(width: 100%, above: 1em, below: 1em, align(center, text(size: 10pt, fill: luma(60), style: "italic", body)))
#let beside(depth: 0pt, differs: false, marks: none, before, after) = barred(differs: differs, marks: marks,
  grid(columns: (1fr, 1fr), column-gutter: 8mm, pad(left: depth, before), pad(left: depth, after)))
`

function headerOf(layout: ComparisonPrint['layout'], { titles, words }: ComparisonPrint): string {
  const title = (name: string, text: string) => `{ ${literal(`${name}: `)}; strong(${literal(text)}) }`
  const [one, other] = [title(words.before, titles.before), title(words.after, titles.after)]
  const both =
    layout === 'inline'
      ? `{ ${one}; linebreak(); ${other} }`
      : `pad(left: 3mm, grid(columns: (1fr, 1fr), column-gutter: 8mm, ${one}, ${other}))`
  return `block(width: 100%, inset: (bottom: 2mm), stroke: (bottom: 0.5pt + luma(90)), text(size: 9pt, ${both}))`
}

function legendOf({ removed, added }: ComparisonWords): string {
  return `#block(below: 1.2em, text(size: 10pt, { removed(${literal(removed)}); h(${points(18)}); added(${literal(added)}) }))`
}

function marksOf({ entry, before, after }: Compared, words: ComparisonWords): string | undefined {
  const kinds = ['removed', 'added', 'moved', 'renumbered', 'restyled'] as const
  const said = kinds.flatMap(kind => (entry[kind] ? [words[kind]] : []))
  return (before ?? after) && said.length > 0 ? literal(said.join(', ')) : undefined
}

function find(provisions: ReadonlyMap<string, Provision> | undefined, id: string | null): Provision | undefined {
  return id === null ? undefined : provisions?.get(id)
}

/** The entries with a number in place of long stretches in which nothing differs. */
function folded(entries: readonly Entry[], foldFrom: number): (Entry | number)[] {
  const differing = entries.map(isDiffering)
  const parts: (Entry | number)[] = []
  for (let from = 0; from < entries.length;) {
    const found = differing.indexOf(true, from)
    const to = found === -1 ? entries.length : found
    const [first, last] = [from === 0 ? 0 : from + 1, to === entries.length ? to : to - 1]
    if (last - first >= foldFrom)
      parts.push(...entries.slice(from, first), last - first, ...entries.slice(last, to + 1))
    else parts.push(...entries.slice(from, to + 1))
    from = to + 1
  }
  return parts
}
