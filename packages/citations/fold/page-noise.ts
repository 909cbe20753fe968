import { gaps, kinds, wordAt, type Tokens } from './tokens.ts'

/** The furniture of a page in the gazette is a few words. */
const longest = 16

/**
 * Leaves out what a page of the official gazette has at its edges, so that a citation goes on across pages: a line such as
 * "CÔNG BÁO/Số 302/Ngày 25-05-2026" with the page number before or after it.
 */
export function withoutPageNoise(tokens: Tokens): Tokens {
  let kept = 0
  for (let token = 0; token < tokens.count; token++) {
    const end = furnitureEnd(tokens, token)
    if (end !== undefined) {
      kept = withoutPageNumber(tokens, kept)
      tokens.gap[end] = gaps.line
      token = end - 1
      continue
    }
    tokens.kind[kept] = tokens.kind[token] ?? kinds.sign
    tokens.start[kept] = tokens.start[token] ?? 0
    tokens.end[kept] = tokens.end[token] ?? 0
    tokens.gap[kept++] = tokens.gap[token] ?? gaps.none
  }
  tokens.gap[kept] = gaps.blank
  for (const left of [tokens.kind, tokens.start, tokens.end]) left.fill(0, kept, tokens.count)
  tokens.count = kept
  return tokens
}

/** The token after the line, and after a page number on a line of its own behind it. */
function furnitureEnd(tokens: Tokens, token: number): number | undefined {
  if (wordAt(tokens, token) !== 'cong' || wordAt(tokens, token + 1) !== 'bao') return undefined
  if (wordAt(tokens, token + 2) !== '/' || wordAt(tokens, token + 3) !== 'so') return undefined
  let end = token + 4
  while (end < Math.min(tokens.count, token + longest) && (tokens.gap[end] ?? 0) < gaps.line) end++
  return tokens.kind[end] === kinds.digits && (tokens.gap[end + 1] ?? 0) >= gaps.line ? end + 1 : end
}

/** The tokens that were kept, without a number that has the line before the furniture, or its beginning, to itself. */
function withoutPageNumber(tokens: Tokens, kept: number): number {
  const isAlone = kept > 0 && tokens.kind[kept - 1] === kinds.digits && (tokens.gap[kept - 1] ?? 0) >= gaps.line
  return isAlone ? kept - 1 : kept
}
