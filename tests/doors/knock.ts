import type { Hall } from '../hall.ts'
import type { Operation } from './operations.ts'

/** One request at a door. What stands in the address is written as it stands there: percent-encoded where it must be. */
export interface Knock {
  params?: Record<string, string>
  query?: Record<string, string | string[]>
  headers?: Record<string, string>
  body?: unknown
  /** Sent instead of the body: bytes that may be no JSON at all. */
  payload?: string | Buffer
}

/** What came back, unread. */
export interface Answer {
  status: number
  mediaType: string
  text: string
}

/** Texts that are sent as JSON that nobody can write down as a value here: a number beyond any, and a nest beyond any stack. */
export const endlessNumber = '@number'
export const endlessNest = '@nest'
const unwritable = { [endlessNumber]: '1e400', [endlessNest]: '['.repeat(100_000) + ']'.repeat(100_000) }

/** Knocks as a browser would, and brings back whatever is said. */
export async function knockAt({ plenum }: Hall, { method, path }: Operation, knock: Knock): Promise<Answer> {
  const { params = {}, query = {}, headers = {}, body } = knock
  const payload = knock.payload ?? (body === undefined ? undefined : asJson(body))
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  const search = Object.entries(query).flatMap(([name, values]) => [values].flat().map(value => `${name}=${value}`))
  const {
    statusCode,
    headers: answered,
    body: text,
  } = await plenum.http.inject({
    method,
    url: search.length > 0 ? `${address}?${search.join('&')}` : address,
    headers: { ...(payload !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(payload !== undefined && { payload }),
  })
  return { status: statusCode, mediaType: String(answered['content-type']), text }
}

function asJson(body: unknown): string {
  return Object.entries(unwritable).reduce(
    (text, [name, json]) => text.replaceAll(`"${name}"`, json),
    JSON.stringify(body),
  )
}
