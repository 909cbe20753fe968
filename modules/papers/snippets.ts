import { foldedWords } from '../../platform/text/fold.ts'

interface Token {
  start: number
  end: number
  folded: readonly string[]
}

const around = 60
/** First strong isolate and its end: what is found stands between them, so that no sign of the text itself is taken for a mark. */
const [open, close] = ['\u2068', '\u2069']

/** A few words around the first place where something sought stands, with what was found marked; empty when nothing does. */
export function snippet(words: string, search: string): string {
  const sought = foldedWords(search)
  const shown = aroundFirst(words, sought)
  const [from, to] = [shown[0]?.start, shown.at(-1)?.end]
  if (from === undefined || to === undefined) return ''
  const marked = shown.filter(token => isSought(token, sought)).toReversed()
  const text = marked.reduce(
    (text, { start, end }) =>
      text.slice(0, start - from) + open + text.slice(start - from, end - from) + close + text.slice(end - from),
    words.slice(from, to),
  )
  return `${from > 0 ? '… ' : ''}${text.replace(/\s+/g, ' ')}${to < words.length ? ' …' : ''}`
}

/** What stands around the first word that is sought. Nothing is read beyond it: a page is long, and a search shows a hundred. */
function aroundFirst(words: string, sought: readonly string[]): Token[] {
  const passed: Token[] = []
  let first: Token | undefined
  for (const token of tokensIn(words)) {
    if (first && token.end > first.end + 2 * around) break
    passed.push(token)
    if (!first && isSought(token, sought)) first = token
  }
  const from = first && first.start - around
  return from === undefined ? [] : passed.filter(({ start }) => start >= from)
}

function isSought({ folded }: Token, sought: readonly string[]): boolean {
  return folded.some(word => sought.some((one, at) => (at === sought.length - 1 ? word.startsWith(one) : word === one)))
}

function* tokensIn(words: string): Generator<Token> {
  for (const { 0: text, index } of words.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    yield { start: index, end: index + text.length, folded: foldedWords(text) }
}

/** Where these words stand one after another among those of a page, the last one perhaps going on: the first word's index and the last's. */
export function runsOf(texts: readonly string[], search: string, most: number): { first: number; last: number }[] {
  const sought = foldedWords(search)
  const said = texts.flatMap((text, index) => foldedWords(text).map(word => ({ word, index })))
  const runs: { first: number; last: number }[] = []
  for (let at = 0; at + sought.length <= said.length && runs.length < most && sought.length > 0; at += 1) {
    const fits = sought.every((one, step) => {
      const word = said[at + step]?.word ?? ''
      return step === sought.length - 1 ? word.startsWith(one) : word === one
    })
    if (fits) runs.push({ first: said[at]?.index ?? 0, last: said[at + sought.length - 1]?.index ?? 0 })
  }
  return runs
}
