import { literal } from '../../../packages/text/typst/literal.ts'
import { pageSetup } from '../../../packages/text/typst/page.ts'
import type { Typst } from '../../../platform/typeset/typeset.ts'
import { type Say, sayIn } from '../../../platform/words.ts'
import { words } from '../words.ts'
import type { PackPlan, PlannedLine, PlannedPaper } from './pack-plan.ts'

/** The pages of one paper; null where there are none to put in. */
export type Part = { way: 'pdf'; bytes: Uint8Array } | { way: 'picture'; bytes: Uint8Array; mediaType: string } | null

/**
 * A pack for the Typst compiler: the agenda with the page of each paper, then the papers as they are, each page with its number in the pack. Lines
 * and papers are bookmarks. `parts` are in the order of the papers of the plan.
 */
export function packToTypst(plan: PackPlan, parts: readonly Part[]): Typst {
  const say = sayIn(words, plan.language)
  const pictures: Typst['pictures'] = {}
  const bound: NonNullable<Typst['bound']> = {}
  const papers = plan.lines.flatMap(line => line.papers.map(paper => ({ line, paper })))
  const pages = papers.map(({ line, paper }, place) => {
    const part = parts[place] ?? null
    const path = `/part-${place + 1}.${part?.way === 'picture' ? (endings[part.mediaType] ?? 'png') : 'pdf'}`
    if (part?.way === 'pdf') bound[path] = part.bytes
    if (part?.way === 'picture') pictures[path] = part.bytes
    const opening = line.papers[0] === paper ? [heading(1, lineName(line, say))] : []
    const marks = [...opening, heading(2, paper.title), `[#metadata(none)#label("paper-${place + 1}")]`].join('; ')
    return `#${part === null ? 'unbound' : part.way}(${literal(path)}, ${literal(paper.title)}, { ${marks} })`
  })
  const setup = pageSetup({ title: plan.title, language: plan.language, header: 'none', isWide: false })
  const source = [setup, functions(say), cover(plan, papers, say), ...pages].join('\n')
  return { source, pictures, bound }
}

const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/** Headings of papers are bookmarks alone: what is seen of a paper is the paper. */
function heading(level: number, words: string): string {
  return `place(hide(heading(level: ${level}, ${literal(words)})))`
}

function functions(say: Say): string {
  return `#let counted = place(bottom + right, dx: -7mm, dy: -5mm,
  box(fill: white, inset: 2pt, text(size: 9pt, context counter(page).display("1 / 1", both: true))))
#let unbound(path, title, marks) = page(footer: none, { counted; marks; v(1fr); align(center, { strong(title); parbreak(); ${literal(say('pack.left_out'))} }); v(2fr) })
#let pdf(path, title, marks) = {
  let count = json(bytes(sys.inputs.at("pages", default: "{}"))).at(path, default: 0)
  if count == 0 { unbound(path, title, marks) }
  for number in range(1, count + 1) {
    page(width: auto, height: auto, margin: 0pt, footer: none, { if number == 1 { marks }; image(path, page: number, alt: title); counted })
  }
}
#let picture(path, title, marks) = page(margin: 12mm, footer: none, { counted; marks; image(path, width: 100%, height: 100%, fit: "contain", alt: title) })`
}

function cover(plan: PackPlan, papers: readonly { line: PlannedLine; paper: PlannedPaper }[], say: Say): string {
  const facts = [
    [say('pack.when'), plan.when],
    [say('pack.place'), plan.place],
    [say('pack.chair'), plan.chair],
  ].filter((fact): fact is [string, string] => typeof fact[1] === 'string')
  const rows = plan.lines.map(line => {
    const named = line.papers.map(paper => {
      const label = `label("paper-${papers.findIndex(one => one.paper === paper) + 1}")`
      const page = `context counter(page).at(${label}).first()`
      return `block(above: 0.6em, inset: (left: 4mm), link(${label}, { emph(${literal(paper.title)}); box(width: 1fr, repeat(gap: 3pt, text(fill: luma(120))[.])); ${page} }))`
    })
    const presenter = line.presenter === null ? [] : [`text(fill: luma(70), ${literal(` – ${line.presenter}`)})`]
    const words = line.title === null ? `emph(${literal(say('pack.for_others'))})` : `strong(${literal(line.title)})`
    const minutes = line.minutes === null ? '' : say('pack.minutes', { count: line.minutes })
    return `[#${literal(line.number === null ? '' : `${line.number}.`)}], { ${[words, ...presenter, ...named].join('; ')} }, align(right, ${literal(minutes)}),`
  })
  return `#align(center, { ${literal(plan.body)}; v(2mm); heading(level: 1, text(size: 17pt, strong(${literal(plan.title)}))) })
#v(4mm)
#grid(columns: (auto, 1fr), column-gutter: 4mm, row-gutter: 3mm, ${facts.map(([name, value]) => `${literal(`${name}:`)}, strong(${literal(value)})`).join(', ')})
#v(4mm)
#heading(level: 2, strong(${literal(say('pack.agenda'))}))
#v(2mm)
#grid(columns: (8mm, 1fr, auto), column-gutter: 2mm, row-gutter: 4mm, ${rows.join('\n')})`
}

function lineName({ number, title }: PlannedLine, say: Say): string {
  const name = title ?? say('pack.for_others')
  return number === null ? name : `${number}. ${name}`
}
