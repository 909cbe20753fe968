import { decodeText } from '../../../packages/text/encodings/index.ts'

/** The headers of a mail or of one of its parts, by name in small letters, as they came. */
export type Headers = ReadonlyMap<string, string>

/** A header that says more than one thing: `text/plain; charset=utf-8`. */
export interface Parametered {
  /** In small letters. */
  value: string
  parameters: ReadonlyMap<string, string>
}

/** More than this is no header that anybody wrote. */
const longest = 100_000

/** Reads the lines before the first empty one; of a header that comes twice the first counts. */
export function headersIn(lines: string): Headers {
  const headers = new Map<string, string>()
  for (const line of lines
    .slice(0, longest)
    .replace(/\r?\n[ \t]/g, ' ')
    .split(/\r?\n|\r/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? []
    const key = name?.toLowerCase() ?? ''
    if (value !== undefined && !headers.has(key)) headers.set(key, value.trim())
  }
  return headers
}

/** The words of a header, whose letters beyond ASCII may be packed. Source: RFC 2047. */
export function wordsIn(header: string): string {
  const whole: { words: string; packed?: { charset: string; bytes: string } }[] = []
  let from = 0
  // Blanks between two packed words belong to the packing.
  const joined = header.replace(/\?=\s+=\?/g, '?==?')
  for (const found of joined.matchAll(/=\?([\w.:-]+)(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/gi)) {
    const [all, charset = '', way = '', packed = ''] = found
    if (found.index > from) whole.push({ words: joined.slice(from, found.index) })
    from = found.index + all.length
    const bytes = way.toLowerCase() === 'b' ? fromBase64(packed) : fromQuoted(packed.replaceAll('_', ' '))
    const last = whole.at(-1)?.packed
    // A letter may be cut in two between packed words.
    if (last?.charset === charset) last.bytes += bytes
    else whole.push({ words: '', packed: { charset, bytes } })
  }
  whole.push({ words: joined.slice(from) })
  return whole
    .map(({ words, packed }) => (packed ? textIn(packed.bytes, packed.charset).text : textIn(words).text))
    .join('')
}

/** A header with parameters, some of which may be packed or in pieces. Source: RFC 2231. */
export function parametersIn(header: string): Parametered {
  const pieces = new Map<string, { at: number; packed: boolean; value: string }[]>()
  for (const [, name = '', at, packed, given = ''] of header.matchAll(
    /;\s*([\w-]+)(?:\*(\d{1,3}))?(\*)?\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g,
  )) {
    const value = given.startsWith('"') ? given.slice(1, -1).replace(/\\(.)/g, '$1') : given.trim()
    const key = name.toLowerCase()
    const found = pieces.get(key) ?? []
    found.push({ at: Number(at ?? 0), packed: packed !== undefined, value })
    pieces.set(key, found)
  }
  const parameters = new Map([...pieces].map(([name, found]) => [name, joinedPieces(found)]))
  return { value: (header.split(';')[0] ?? '').trim().toLowerCase(), parameters }
}

function joinedPieces(pieces: { at: number; packed: boolean; value: string }[]): string {
  const sorted = pieces.toSorted((one, other) => one.at - other.at)
  const [, charset = '', rest] =
    /^([\w.:-]*)'[^']*'([^]*)$/.exec(sorted[0]?.packed ? (sorted[0]?.value ?? '') : '') ?? []
  if (rest === undefined) return wordsIn(sorted.map(({ value }) => value).join(''))
  const bytes = sorted.map(({ packed, value }, place) => (packed ? fromPercent(place === 0 ? rest : value) : value))
  return textIn(bytes.join(''), charset).text
}

/** Bytes, each of them a letter of Latin-1, of a packed body or word. */
export function fromBase64(packed: string): string {
  return Buffer.from(packed, 'base64').toString('latin1')
}

/** The other packing, in which most letters stay as they are. Source: RFC 2045, 6.7. */
export function fromQuoted(packed: string): string {
  return packed.replace(/=\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, code: string) => letterOf(code))
}

function fromPercent(packed: string): string {
  return packed.replace(/%([0-9a-f]{2})/gi, (_, code: string) => letterOf(code))
}

function letterOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16))
}

/** What many programs write although something else stands there. */
const careless = /^(|us-ascii|ascii|iso-8859-1|windows-1252|unknown-8bit)$/i

/** Bytes as text: in the code page that is named where that can be, otherwise in the one that they look like. */
export function textIn(bytes: string, charset = ''): ReturnType<typeof decodeText> {
  const content = Buffer.from(bytes, 'latin1')
  if (careless.test(charset)) return decodeText(content)
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(content)
    return { text, encoding: 'utf-8', sure: true }
  } catch {
    // A code page that nobody knows, or bytes that are none of it.
    return decodeText(content)
  }
}
