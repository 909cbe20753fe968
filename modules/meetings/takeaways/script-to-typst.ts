import { literal } from '../../../packages/text/typst/literal.ts'
import { pageSetup, type Typst } from '../../../packages/text/typst/page.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { type Say, sayIn } from '../../../platform/words.ts'
import { words } from '../words.ts'
import type { ScriptPart } from './script.ts'

/** The script in print that can be read at arm's length from a lectern; what is said is large, who says it stands before it. */
export function scriptToTypst(
  { title, when, parts }: { title: string; when: string; parts: readonly ScriptPart[] },
  language: Language,
): Typst {
  const say = sayIn(words, language)
  const header = `align(right, text(size: 11pt, fill: luma(70), ${literal(title)}))`
  const source = [
    pageSetup({ title: `${say('script.title')}: ${title}`, language, header, isWide: false }),
    setup,
    `#align(center, { text(size: 20pt, strong(${literal(say('script.title'))})); parbreak(); text(size: 15pt, ${literal(title)}); parbreak(); text(size: 14pt, ${literal(when)}) })`,
    ...parts.map(part => partAs(part, say)),
  ].join('\n')
  return { source, pictures: {} }
}

const setup = `#set text(size: 17pt)
#set par(leading: 0.75em, spacing: 1em)
#let begun(at, words) = block(above: 9mm, below: 4mm, width: 100%, sticky: true, stroke: (bottom: 0.8pt + luma(60)), inset: (bottom: 2mm),
  grid(columns: (1fr, auto), column-gutter: 5mm, heading(level: 1, text(size: 18pt, strong(words))), text(size: 15pt, at)))
#let said(by, words) = block(width: 100%, breakable: true, {
  block(sticky: true, below: 3.5mm, text(size: 12pt, fill: luma(60), strong(upper(by))))
  block(inset: (left: 6mm), words) })`

function partAs({ at, part, number, title, steps }: ScriptPart, say: Say): string {
  const name = part === 'line' ? (title ?? '') : say(`script.${part}`)
  const heading = number === null ? name : `${number}. ${name}`
  const said = turnsOf(steps).map(turn => {
    const speaker = [say(`script.${turn.by}`), turn.name].filter(one => one !== null).join(' · ')
    return `#said(${literal(speaker)}, { ${turn.words.map(spoken => `par(${literal(spoken)})`).join('; ')} })`
  })
  return [`#begun(${literal(at ?? '')}, ${literal(heading)})`, ...said].join('\n')
}

/** Whoever goes on speaking is named once. */
function turnsOf(steps: ScriptPart['steps']) {
  const turns: { by: string; name: string | null; words: string[] }[] = []
  for (const { by, name, words: spoken } of steps) {
    const last = turns.at(-1)
    if (last?.by === by) last.words.push(spoken)
    else turns.push({ by, name, words: [spoken] })
  }
  return turns
}
