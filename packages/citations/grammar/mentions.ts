import { kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { goesOnAsName, isNamedByBareNumber } from './bare.ts'
import { isInsideSomething, isNumberOfSomethingElse, isPartOfAddress } from './decoys.ts'
import { introductionOf, isAmountOfLaws, type Introduction } from './introduction.ts'
import { placeInList, shareSymbols, typeInList } from './list.ts'
import type { Mention } from './mention.ts'
import { isYear, numberAt, type Numbered } from './number.ts'
import { organAfterOf } from './organ.ts'
import { mayBear, typeOfSymbol } from './symbol.ts'
import { typeWordsOf, type TypeWord } from './type-words.ts'

/** All documents that a text mentions, in order. Each number is read once, with the words since the number before it. */
export function mentionsOf(tokens: Tokens): Mention[] {
  const words = typeWordsOf(tokens)
  const mentions: Mention[] = []
  let next = 0
  let since = 0
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== kinds.digits) continue
    if (isInsideSomething(tokens, token) && !isGluedMember(tokens, token, mentions.at(-1))) continue
    while ((words[next]?.last ?? tokens.count) < token) next++
    const mention = mentionAt(tokens, token, words.slice(Math.max(since, next - mostWords), next), mentions.at(-1))
    if (mention || !(isYear(wordAt(tokens, token)) || isAmountOfLaws(tokens, token))) since = next
    if (!mention) continue
    mentions.push(mention)
    token = mention.last
  }
  shareSymbols(mentions)
  return mentions
}

/** "Nghị quyết 18,19" is no decimal. */
function isGluedMember(tokens: Tokens, token: number, before: Mention | undefined): boolean {
  return before?.last === token - 2 && wordAt(tokens, token - 1) === ',' && wordAt(tokens, token).length > 1
}

/** More type words than the title of any document has; bounds what is looked at for each number. */
const mostWords = 12

function mentionAt(
  tokens: Tokens,
  token: number,
  words: readonly TypeWord[],
  before: Mention | undefined,
): Mention | undefined {
  const numbered = numberAt(tokens, token)
  if (!numbered) return undefined
  const introduction = introductionOf(tokens, numbered, words)
  const { first, word, hasTitle } = introduction
  if (isPartOfAddress(tokens, first, numbered.last)) return undefined
  const made = { first, last: numbered.last, numbered, symbol: numbered.symbol }
  if (word && isNamed(tokens, numbered, introduction, word)) {
    return { ...made, word, hasTitle, type: word.type?.code ?? toldBy(numbered), after: null }
  }
  const start = introduction.marker ?? numbered.first
  const isMarked = introduction.marker !== null
  const place =
    before && !isNumberOfSomethingElse(tokens, start, numbered.isKnown) ? placeInList(tokens, before, start) : undefined
  if (before && place && isMember(tokens, numbered, isMarked, place, before)) {
    return {
      ...made,
      first: start,
      word: null,
      hasTitle: false,
      type: typeInList(before, numbered.symbol),
      after: before,
    }
  }
  if (!isPlain(tokens, numbered, isMarked, start)) return undefined
  return { ...made, first: start, word: null, hasTitle: false, type: toldBy(numbered), after: null }
}

/** With a type word: next to the number, or with a title between that the number fits. */
function isNamed(tokens: Tokens, numbered: Numbered, { marker, hasTitle }: Introduction, word: TypeWord): boolean {
  const { symbol, year } = numbered
  if (hasTitle && !isTitleOf(tokens, numbered, marker, word)) return false
  if (symbol !== null) return marker !== null || !hasTitle || numbered.isKnown || year !== null
  if (marker === null) return !hasTitle && isNamedByBareNumber(tokens, numbered, word)
  return year !== null || word.type?.number !== 'symbol'
}

/** Modifiers that stand between a type word and a number without a symbol: "Báo cáo thẩm tra số 12". */
const modifiers =
  /^(?:hanhdong|thamtra|thamdinh|lientich|ketluan|kiemtra|giamsat|kiemtragiamsat|congtac|phoihop|lamviec|kiemtoan|thanhtra|hoatoc|khan|mat|lienbo|giaitrinh|tonghop|bosung|trienkhai|thuchien|hangnam|thang|quy)$/

function isTitleOf(tokens: Tokens, numbered: Numbered, marker: number | null, word: TypeWord): boolean {
  const end = marker ?? numbered.first
  if (isNumberOfSomethingElse(tokens, end, numbered.isKnown || numbered.year !== null)) return false
  if (numbered.symbol !== null || numbered.year !== null) {
    return word.type === null || numbered.symbol === null || mayBear(word.type.code, numbered.symbol)
  }
  let title = ''
  for (let token = word.last + 1; token < end && title.length < 40; token++)
    title += wordAt(tokens, token).replace(',', '')
  return marker !== null && (modifiers.test(title) || organAfterOf(tokens, word.last + 1)?.last === end - 1)
}

function isMember(
  tokens: Tokens,
  numbered: Numbered,
  isMarked: boolean,
  place: 'next' | 'later',
  before: Mention,
): boolean {
  if (numbered.symbol !== null) return isMarked || numbered.isKnown || place === 'next'
  if (place === 'later') return false
  if (isMarked) return true
  if (numbered.year !== null) return !numbered.isDoubtful || before.numbered.year !== null
  return (
    before.last + 3 >= numbered.first && wordAt(tokens, numbered.first - 1) !== ';' && goesOnAsName(tokens, numbered)
  )
}

/** Without a type word: a symbol that we know, or "số" and a symbol of two parts. */
function isPlain(tokens: Tokens, { symbol, isKnown }: Numbered, isMarked: boolean, start: number): boolean {
  if (symbol === null || isNumberOfSomethingElse(tokens, start, isKnown)) return false
  return isKnown || (isMarked && /^\p{L}{2,}.*[-/]/u.test(symbol))
}

function toldBy({ symbol }: Numbered): string | null {
  return symbol === null ? null : typeOfSymbol(symbol)
}
