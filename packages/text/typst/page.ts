import { literal } from './literal.ts'

/** The languages that dates and hyphens are set in. */
export type Language = 'vi' | 'en'

/** A text for the Typst compiler, and the pictures that it asks for, by path. */
export interface Typst {
  source: string
  pictures: Record<string, Uint8Array>
}

interface Page {
  title: string
  language: Language
  /** Code of what stands at the top of every page. */
  header: string
  isWide: boolean
}

/**
 * What stands before every text: paper, letters, and the few functions that the rest is written with. Removed words are struck
 * through and red, added ones underlined and green, so that colour alone never says it.
 */
export function pageSetup({ title, language, header, isWide }: Page): string {
  return `#set document(title: ${literal(title)})
#set page(paper: "a4", flipped: ${isWide}, margin: (left: 28mm, right: 18mm, top: 24mm, bottom: 20mm),
  header: ${header},
  footer: context align(center, text(size: 10pt, counter(page).display("1 / 1", both: true))))
#set text(font: "Tinos", size: 12pt, lang: ${literal(language)}, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.75em)
#set strike(stroke: 0.7pt, offset: -0.28em)
#set underline(stroke: 0.7pt, offset: 0.14em)
#show heading: it => block(text(size: 12pt, weight: "regular", it.body))
#let removed(body) = text(fill: rgb("#a8201a"), strike(body))
#let added(body) = text(fill: rgb("#14632b"), underline(body))
#let unseen(width: 0pt, height: 0pt, body) = box(stroke: 0.5pt + luma(140), inset: 4pt, emph(body))
#let seen(width: 0pt, height: 0pt, alt: "", path) = box(width: calc.min(if width == 0pt { 160mm } else { width }, 160mm),
  height: calc.min(if height == 0pt { 80mm } else { height }, 230mm), image(path, width: 100%, height: 100%, fit: "contain", alt: alt))
#let ruled(columns: (), lines: true, cells) = table(columns: columns, inset: 4pt,
  stroke: if lines { 0.5pt + luma(90) } else { none }, ..cells)
`
}
