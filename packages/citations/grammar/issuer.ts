import { kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { dateAt } from './date.ts'
import { verbBefore } from './issued.ts'
import { isSentenceEnd } from './list.ts'
import type { Mention } from './mention.ts'
import { printed } from './number.ts'
import { afterTerm, organAfterOf, organAt } from './organ.ts'

/** Who issued a document: "của …" after it or after its date, or the subject of the verb of issuing before it. */
export function issuerOf(tokens: Tokens, mention: Mention, from: number, to: number): string | null {
  const organ = organAfter(tokens, mention.last + 1, to) ?? subjectBefore(tokens, mention.first, from)
  return organ ? printed(tokens, organ.first, organ.last) : null
}

function organAfter(tokens: Tokens, after: number, to: number) {
  const term = afterTerm(tokens, after)
  const at = /^[,(]$/.test(wordAt(tokens, term)) ? term + 1 : term
  const date = dateAt(tokens, at)
  const rest = date ? date.last + 1 : term
  const organ = organAfterOf(tokens, wordAt(tokens, rest) === ')' ? rest + 1 : rest)
  return organ && organ.first < to ? organ : undefined
}

/** "Ngày 6/1, ⟦Bộ Tài chính⟧ đã gửi …": the name that ends before the verb and begins after a date, a comma or the sentence. */
function subjectBefore(tokens: Tokens, first: number, from: number) {
  const verb = verbBefore(tokens, first)
  if (verb === undefined) return undefined
  let end = verb - 1
  while (end > from && /^(?:da|vua|se|moi|cung|lai|tiep|tuc|va|ky|,)$/.test(wordAt(tokens, end))) end--
  let start = end
  while (start > Math.max(from, end - 20) && !isBreak(tokens, start - 1)) start--
  const organ = organAt(tokens, start)
  return organ && organ.last === end ? organ : undefined
}

function isBreak(tokens: Tokens, token: number): boolean {
  const word = wordAt(tokens, token)
  return (
    isSentenceEnd(tokens, token) || tokens.kind[token] !== kinds.word || /^(?:khi|do|duoc|ngay|viec|theo)$/.test(word)
  )
}
