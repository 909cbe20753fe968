import type { Citation, Tag } from './citation.ts'
import { fold, spanOf } from './fold/fold.ts'
import { tokenise, type Tokens } from './fold/tokens.ts'
import { issuedOf, type Issued } from './grammar/issued.ts'
import { areConnectors } from './grammar/list.ts'
import type { Mention } from './grammar/mention.ts'
import { mentionsOf } from './grammar/mentions.ts'
import { printed } from './grammar/number.ts'
import { issuerOf } from './grammar/issuer.ts'
import { recordOf } from './grammar/record.ts'
import { hasCells, rowOf } from './grammar/row.ts'
import { withoutPageNoise } from './fold/page-noise.ts'

/**
 * Every official document that a text mentions by a number, in reading order. Reads the text once, in time linear in its
 * length whatever it holds; refuses nothing. What counts and where a mention begins and ends is in the README.
 */
export function recognise(text: string): Citation[] {
  return citationsIn(withoutPageNoise(tokenise(fold(text))))
}

/** The citations of a text that is cut already. */
export function citationsIn(tokens: Tokens): Citation[] {
  const mentions = mentionsOf(tokens)
  const isTabular = hasCells(tokens)
  const citations: Citation[] = []
  let from = 0
  for (const [at, mention] of mentions.entries()) {
    const to = mentions[at + 1]?.first ?? tokens.count
    const issued = issuedOf(tokens, mention, from, to)
    citations.push(citationOf(tokens, mention, { from, to, issued, isTabular, before: citations.at(-1) }))
    from = Math.max(mention.last, issued?.last ?? 0) + 1
  }
  return citations
}

interface Surroundings {
  /** Tokens between which nothing else is cited or dated. */
  from: number
  to: number
  issued: Issued | undefined
  isTabular: boolean
  before: Citation | undefined
}

function citationOf(tokens: Tokens, mention: Mention, surroundings: Surroundings): Citation {
  const { from, to, issued, isTabular, before } = surroundings
  const { start, end } = spanOf(tokens.folded, tokens.start[mention.first] ?? 0, tokens.end[mention.last] ?? 0)
  const row = (isTabular ? rowOf(tokens, mention, from, to) : undefined) ?? recordOf(tokens, mention)
  const date = issued?.date ?? row?.date ?? (goesWith(tokens, before, from, mention.first) ? before.date : null)
  const surface = tokens.folded.text.slice(start, end)
  return {
    start,
    end,
    surface,
    type: (mention.word === null ? row?.type : null) ?? mention.type,
    number: mention.numbered.number,
    year: mention.numbered.year,
    symbol: mention.symbol,
    date,
    organ: issuerOf(tokens, mention, from, to) ?? (mention.after ? (before?.organ ?? null) : null),
    tags: tagsOf(tokens, mention, surface, date, issued?.isRemote ?? date !== null),
  }
}

/** "Ngày 3/2 … ban hành A và B": a date before the verb is that of both. */
function goesWith(tokens: Tokens, before: Citation | undefined, from: number, first: number): before is Citation {
  return before !== undefined && before.tags.includes('date-remote') && areConnectors(tokens, from, first)
}

function tagsOf(tokens: Tokens, mention: Mention, surface: string, date: string | null, isRemote: boolean): Tag[] {
  const { numbered, symbol, word, after } = mention
  const tags: Tag[] = []
  const tag = (name: Tag, applies: boolean) => applies && tags.push(name)
  tag('no-type-word', word === null)
  tag('number-only', numbered.symbol === null)
  tag('list-member', after !== null)
  tag('shared-symbol', symbol !== null && numbered.symbol === null)
  tag('line-break', surface.includes('\n'))
  tag('space-in-symbol', numbered.symbol !== null && /\s/.test(printed(tokens, numbered.first, numbered.last)))
  tag('title-between', mention.hasTitle)
  tag('date-remote', date !== null && isRemote)
  tag('date-partial', date !== null && date.length !== 10)
  return tags
}
