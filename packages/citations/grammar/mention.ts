import type { Numbered } from './number.ts'
import type { TypeWord } from './type-words.ts'

/** A document mentioned, before its date and organ are known. Tokens, both included. */
export interface Mention {
  first: number
  last: number
  type: string | null
  word: TypeWord | null
  numbered: Numbered
  /** As in the text, or shared by the list. */
  symbol: string | null
  hasTitle: boolean
  /** The mention before it in the same list. */
  after: Mention | null
}
