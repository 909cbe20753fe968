import { isCapitalAt } from '../fold/fold.ts'
import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { documentTypes, falseWords, genericWords, squeezed, wordsOf, type DocumentType } from './document-types.ts'
import { isGluable, isTypeCode, plainOf } from './symbol.ts'
import { longestWord, wordTree, type Found } from './word-tree.ts'

/** A type word in the text: "Nghị quyết", "NQ", or "văn bản", which names no type. Tokens, both included. */
export interface TypeWord {
  first: number
  last: number
  type: DocumentType | null
}

/** All type words of a text in order. Of overlapping ones the first and longest stands. */
export function typeWordsOf(tokens: Tokens): TypeWord[] {
  const words: TypeWord[] = []
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] !== kinds.word || isInsideCode(tokens, token)) continue
    const found = withoutMarker(tokens, longestWord(tree, tokens, token))
    if (found) {
      if (found.meaning !== 'none') words.push({ ...found, type: found.meaning === 'any' ? null : found.meaning })
      token = found.last
      continue
    }
    const type = abbreviated(tokens, token)
    if (type) words.push({ first: token, last: token, type })
  }
  return words
}

/** The type word that begins with this token, written out. */
export function typeWordAt(tokens: Tokens, token: number): TypeWord | undefined {
  const found = longestWord(tree, tokens, token)
  return found && typeof found.meaning === 'object' ? { ...found, type: found.meaning } : undefined
}

const tree = wordTree<DocumentType | 'any' | 'none'>([
  ...falseWords.map(word => [squeezed(word), 'none'] as const),
  ...genericWords.map(word => [squeezed(word), 'any'] as const),
  // "Quyết địnhsố 15" has lost a space.
  ...documentTypes.flatMap(type =>
    wordsOf(type).flatMap(word => [[word, type] as const, [`${word}so`, type] as const]),
  ),
])

/** "số" belongs to the type word only where it is glued to it. */
function withoutMarker<Meaning>(tokens: Tokens, found: Found<Meaning> | undefined): Found<Meaning> | undefined {
  return found && wordAt(tokens, found.last) === 'so' ? { ...found, last: found.last - 1 } : found
}

const byAbbreviation = new Map(
  documentTypes.toReversed().flatMap(type => type.symbols.map(symbol => [plainOf(symbol), type] as const)),
)

/** "NQ 18", "NĐ số 30", "NQ18", "QĐ thành lập số 12": capitals that stand alone. */
function abbreviated(tokens: Tokens, token: number): DocumentType | undefined {
  const code = wordAt(tokens, token)
  if (code.length < 2 || code.length > 5 || !isTypeCode(code)) return undefined
  const start = tokens.start[token] ?? 0
  if (!isCapitalAt(tokens.folded, start) || !isCapitalAt(tokens.folded, start + 1)) return undefined
  const isGlued = tokens.gap[token + 1] === gaps.none
  const isGluedNumber = isGlued && tokens.kind[token + 1] === kinds.digits && isGluable(code, wordAt(tokens, token + 1))
  return isGluedNumber || !isGlued || /^[:.]$/.test(wordAt(tokens, token + 1)) ? byAbbreviation.get(code) : undefined
}

/** The NQ of `18-NQ/TW`, and words in file names such as `nghi-quyet-18`. */
function isInsideCode(tokens: Tokens, token: number): boolean {
  if (tokens.gap[token] !== gaps.none) return false
  return tokens.kind[token - 1] === kinds.digits || /^[-_./\\@]$/.test(wordAt(tokens, token - 1))
}
