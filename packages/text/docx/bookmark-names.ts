/**
 * Names of the hidden bookmarks that carry the ids of provisions through Word: `_`, how the id is written, the id, and
 * a check of the words. Word allows 40 letters, digits and underscores and does not tell capitals from small letters.
 */
const longestName = 40
const checkLength = 4

/** Whose id a bookmark carries: that of a provision, or of a row of a table. */
type Carried = 'p' | 'r'

/** Undefined for an id that is too long to be carried: more than some thirty letters, and no UUID. */
export function bookmarkName(id: string, words: string, of: Carried = 'p'): string | undefined {
  const name = `_${of}${isUuid(id) ? `u${packUuid(id)}` : `s${escape(id)}`}_${checkOf(words)}`
  return name.length <= longestName ? name : undefined
}

/** The id in a bookmark's name, and the check of the words that it stood on; undefined for a bookmark of others. */
export function idInBookmark(name: string, of: Carried = 'p'): { id: string; check: string } | undefined {
  const parts = /^_([pr])([us])([0-9a-z_]{1,32})_([0-9a-z]{4})$/.exec(name.toLowerCase())
  if (!parts) return undefined
  const [, carried, form, written = '', check = ''] = parts
  if (carried !== of) return undefined
  const id = form === 'u' ? unpackUuid(written) : unescape(written)
  return id === undefined ? undefined : { id, check }
}

/**
 * Four letters that two different paragraphs of a document rarely share (FNV-1a over UTF-16 units without white
 * space).
 */
export function checkOf(words: string): string {
  let hash = 0x811c9dc5
  for (const unit of words.replaceAll(/\s/g, '').split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-checkLength)
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}

function packUuid(id: string): string {
  return BigInt(`0x${id.replaceAll('-', '')}`)
    .toString(36)
    .padStart(25, '0')
}

function unpackUuid(written: string): string | undefined {
  if (!/^[0-9a-z]{25}$/.test(written)) return undefined
  let value = 0n
  for (const digit of written) value = value * 36n + BigInt(Number.parseInt(digit, 36))
  const hex = value.toString(16).padStart(32, '0')
  if (hex.length > 32) return undefined
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What is no small letter or digit is written as its code between underscores. */
function escape(id: string): string {
  return id.replaceAll(/[^a-z0-9]/g, unit => `_${unit.charCodeAt(0).toString(36)}_`)
}

function unescape(written: string): string {
  return written.replaceAll(/_([0-9a-z]{1,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 36)))
}
