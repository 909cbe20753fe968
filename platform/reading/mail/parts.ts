import { Unreadable } from '../../../packages/text/unreadable.ts'
import { fromBase64, fromQuoted, type Headers, headersIn, type Parametered, parametersIn, wordsIn } from './headers.ts'

/** A mail or a part of one: what it holds itself, or the parts that it is made of. */
export interface Part {
  headers: Headers
  /** `text/html`, with its `charset`. */
  type: Parametered
  /** `attachment`, `inline` or nothing. */
  disposition: string
  /** The name of the file that it is, where it says one. */
  name: string | undefined
  /** Unpacked, each byte a letter of Latin-1; empty where there are parts. */
  bytes: string
  parts: Part[]
}

const deepest = 20
const most = 2_000

/** Takes a mail apart. Source: RFC 5322, RFC 2046. Refuses what is in more pieces than anybody sends with `file.too_deep`. */
export function partsOf(mail: string): Part {
  return partOf(mail, 0, { left: most })
}

/** A mail within a mail; whoever forwards one sends it so. */
export function isMail({ type, name }: Pick<Part, 'type' | 'name'>): boolean {
  return type.value === 'message/rfc822' || /\.eml$/i.test(name ?? '')
}

function partOf(raw: string, depth: number, budget: { left: number }): Part {
  budget.left -= 1
  if (depth > deepest || budget.left < 0) throw new Unreadable('file.too_deep')
  const end = /(?:^|\n)\r?\n/.exec(raw)
  const headers = headersIn(raw.slice(0, end ? end.index : raw.length))
  const body = end ? raw.slice(end.index + end[0].length) : ''
  const type = parametersIn(headers.get('content-type') ?? 'text/plain')
  const { value: disposition, parameters } = parametersIn(headers.get('content-disposition') ?? '')
  const name = parameters.get('filename') ?? type.parameters.get('name')
  const part = { headers, type, disposition, name, bytes: '', parts: [] }
  const inner = (each: string) => partOf(each, depth + 1, budget)
  const boundary = type.parameters.get('boundary')
  if (type.value.startsWith('multipart/') && boundary) return { ...part, parts: between(body, boundary).map(inner) }
  const bytes = unpacked(body, headers)
  return isMail(part) ? { ...part, parts: [inner(bytes)] } : { ...part, bytes }
}

/** What stands between the lines of a boundary; a mail that is cut off has no last one. */
function between(body: string, boundary: string): string[] {
  const found: string[] = []
  const text = `\n${body}`
  const line = `\n--${boundary}`
  for (let at = text.indexOf(line); at >= 0;) {
    const from = text.indexOf('\n', at + line.length)
    if (from < 0 || text.startsWith('--', at + line.length)) break
    const next = text.indexOf(line, from)
    found.push(text.slice(from + 1, next < 0 ? text.length : next).replace(/\r$/, ''))
    at = next
  }
  return found
}

function unpacked(body: string, headers: Headers): string {
  const way = wordsIn(headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (way === 'base64') return fromBase64(body)
  return way === 'quoted-printable' ? fromQuoted(body) : body
}
