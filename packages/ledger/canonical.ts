import { Malformed, mustBeWhole } from './bytes.ts'

/** What can be written canonically: JSON with whole numbers only. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical }

/** Deep enough for any record, shallow enough that no hostile line exhausts the stack. */
const DEEPEST = 16

/**
 * The one way to write a value down, so that everyone hashes the same bytes: JSON without white space, names sorted by
 * UTF-16 code units, text in NFC, escapes as RFC 8785 prescribes, whole numbers within ±(2^53 - 1) and no others.
 * Refuses fractions, what JSON cannot say, half characters, and names that are not in NFC themselves.
 */
export function canonical(value: unknown, depth = 0): string {
  if (typeof value === 'string') return canonicalText(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (depth === DEEPEST) throw new Malformed('this is nested too deeply')
  if (Array.isArray(value)) return `[${value.map(item => canonical(item, depth + 1)).join(',')}]`
  if (!isObject(value)) throw new Malformed('this cannot be written canonically')
  const names = Object.keys(value)
  names.sort()
  return `{${names.map(name => `${canonicalName(name)}:${canonical(value[name], depth + 1)}`).join(',')}}`
}

/** Reads a line of JSON; refuses one that does not stand in its canonical form. */
export function readCanonical(line: string): unknown {
  const value = parse(line)
  if (canonical(value) !== line) throw new Malformed('a line is not in its one proper form')
  return value
}

/** Whether the value is an object of named members. */
export function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Malformed('a line is not JSON')
  }
}

function canonicalText(text: string): string {
  if (isPlain(text)) return `"${text}"`
  mustBeWhole(text)
  return JSON.stringify(text.normalize('NFC'))
}

/** A name that NFC would change is refused: changed, it might stand twice or in another place. */
function canonicalName(name: string): string {
  if (!isPlain(name) && name !== name.normalize('NFC')) throw new Malformed('a name is not in NFC')
  return canonicalText(name)
}

function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Malformed('only whole numbers can be written canonically')
  return String(value === 0 ? 0 : value)
}

/** Most texts are ids and codes that need neither escapes nor NFC: this saves half of the time. */
function isPlain(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text)
}
