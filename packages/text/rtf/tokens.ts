/** A piece of an RTF file. Bytes of words are Latin-1 characters here; which letters they are depends on the font. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  | { kind: 'letters'; letters: string }

const control = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))/y
const plain = /[^\\{}\r\n]+/y

/** Source: Rich Text Format (RTF) Specification 1.9.1, "RTF syntax". */
export function* tokensOf(source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const sign = source.charAt(at)
    if (sign === '{' || sign === '}') {
      yield { kind: sign === '{' ? 'open' : 'close' }
      at += 1
      continue
    }
    const pattern = sign === '\\' ? control : plain
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (!found) {
      at += 1
      continue
    }
    at = pattern.lastIndex
    const [whole, word, value, hex, symbol] = found
    if (word !== undefined) {
      if (word === 'bin') at += Math.max(0, Number(value ?? 0))
      yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) }
    } else if (hex !== undefined) yield { kind: 'letters', letters: String.fromCharCode(Number.parseInt(hex, 16)) }
    else if (symbol !== undefined) yield { kind: 'word', word: symbol, value: undefined }
    else yield { kind: 'letters', letters: whole }
  }
}
