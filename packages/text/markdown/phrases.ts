import type { PhrasingContent } from 'mdast'
import { cleaned } from '../encodings/cleaned.ts'
import type { Run } from '../model.ts'

export type Style = Omit<Run, 'text' | 'note' | 'picture'>

/** What the words of one paragraph may call: footnotes and pictures. */
export interface Calls {
  noteId(identifier: string): string
  picture(url: string, alt: string, title: string): Run | null
}

/** The words of a paragraph as runs; `br`, `u`, `sup` and the like in angle brackets are understood, other tags fall away. */
export function runsOf(phrases: readonly PhrasingContent[], calls: Calls): Run[] {
  const runs: Run[] = []
  const opened: Style[] = []
  const stack: { phrase: PhrasingContent; style: Style }[] = phrases.toReversed().map(phrase => ({ phrase, style: {} }))
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { phrase } = step
    const style = { ...step.style, ...opened.at(-1) }
    if ('children' in phrase) {
      const inner = { ...step.style, ...styleOf(phrase) }
      for (const child of phrase.children.toReversed()) stack.push({ phrase: child, style: inner })
    } else if (phrase.type === 'html') takeTag(phrase.value, opened, runs, style)
    else {
      const run = runOf(phrase, style, calls)
      if (run) runs.push(run)
    }
  }
  return runs
}

function runOf(phrase: PhrasingContent, style: Style, calls: Calls): Run | null {
  if (phrase.type === 'text') return { ...style, text: inOneLine(cleaned(phrase.value)) }
  if (phrase.type === 'inlineCode') return { ...style, text: cleaned(phrase.value) }
  if (phrase.type === 'break') return { ...style, text: '\n' }
  if (phrase.type === 'footnoteReference')
    return { text: phrase.label ?? phrase.identifier, raised: 'super', note: calls.noteId(phrase.identifier) }
  if (phrase.type === 'image') return calls.picture(phrase.url, phrase.alt ?? '', phrase.title ?? '')
  return phrase.type === 'imageReference' ? { ...style, text: cleaned(phrase.alt ?? '') } : null
}

/** A line end in a paragraph is a space, whatever margin the next line has. */
function inOneLine(text: string): string {
  const [first = '', ...rest] = text.split('\n')
  return [first, ...rest.map(line => line.replace(/^[ \t]+/, ''))].join(' ')
}

function styleOf(phrase: PhrasingContent): Style {
  if (phrase.type === 'strong') return { bold: true }
  if (phrase.type === 'emphasis') return { italic: true }
  if (phrase.type === 'delete') return { strike: true }
  const safe = phrase.type === 'link' && /^(?:https?:|mailto:|tel:)/i.test(phrase.url)
  return safe ? { href: phrase.url } : {}
}

/** Opens or closes what a tag among the words asks for. */
function takeTag(tag: string, opened: Style[], runs: Run[], style: Style): void {
  if (/^<br\s*\/?>$/i.test(tag)) runs.push({ ...style, text: '\n' })
  const [, closing, name = ''] = /^<(\/?)([a-z]{1,6})>$/i.exec(tag) ?? []
  const meant = byTag[name.toLowerCase()]
  if (!meant) return
  if (closing) opened.pop()
  else opened.push({ ...opened.at(-1), ...meant })
}

const byTag: Record<string, Style> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
  del: { strike: true },
  sup: { raised: 'super' },
  sub: { raised: 'sub' },
}
