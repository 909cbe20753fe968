import { words } from '../../server/house.ts'
import type { Answer } from './knock.ts'

/** What no answer may give away: where our files lie, how our program runs, what we ask of the database. */
const insides = [
  /\n\s*at \S+/,
  /[\w-]\/[\w.-]+\.[cm]?[jt]s\b/,
  /node_modules|node:internal|file:\/\//,
  /\/(work|home|tmp|var|usr)\//,
  /\b(select|delete)\b.+\bfrom\b|\binsert into\b|\bupdate\b.+\bset\b/i,
  /violates|constraint|relation "|syntax error|invalid input/i,
  /TypeError|RangeError|undefined|\[object /,
]

/** What is missing in an answer that should be a "no" which people and programs understand and which hides our insides. */
export function lacksOfNo({ status, mediaType, text }: Answer): string[] {
  if (status < 400 || status > 499) return [`it answered ${status}: ${text.slice(0, 300)}`]
  if (!mediaType.startsWith('application/problem+json')) return [`it is ${mediaType}: ${text.slice(0, 300)}`]
  const { code, title } = JSON.parse(text) as { code: string; title: string }
  const lacks = insides.filter(inside => inside.test(text)).map(inside => `it gives away ${String(inside)}: ${text}`)
  if (!words[code]?.vi || !words[code].en || title === code) lacks.push(`${code} has no words`)
  // Whoever is let in too often is refused before anything else is looked at, so nothing would have been tested.
  if (code === 'request.too_many') lacks.push('the limit of requests came first')
  return lacks
}
