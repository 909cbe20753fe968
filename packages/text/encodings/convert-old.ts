import { isSyllable } from './syllable.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

/** An old Vietnamese code page: TCVN3 (the ABC fonts) or VNI. */
export type OldCode = 'tcvn3' | 'vni'

export interface Converted {
  /** In Unicode (NFC) where that is sure; otherwise as it was. */
  text: string
  /** The code page that it seems to be written in; null when it is none of them. */
  from: OldCode | null
  sure: boolean
}

/** Words that must speak for a code page before it is believed, and the share of them that become Vietnamese. */
const ENOUGH = 4
const MOSTLY = 0.85
const PERHAPS = 0.5
/** More than this says nothing new. */
const SAMPLE = 60_000

/**
 * Turns text of an old code page, read as Latin-1, into Unicode. It is told by spelling: after the right conversion its
 * words are Vietnamese syllables. Text that is short, mixed or French stays as it is, marked as not sure where it might be
 * old. Hand it over before `cleaned`, which takes away a soft hyphen: `ư` in TCVN3.
 */
export function convertOld(text: string): Converted {
  const { from, sure } = detectOldEncoding(text)
  return { text: from && sure ? unicodeOf(text, from) : text, from, sure }
}

/** Which old code page a text (read as Latin-1) is written in; null when none, `sure` also when that is clear. */
export function detectOldEncoding(text: string): { from: OldCode | null; sure: boolean } {
  const sample = text.slice(0, SAMPLE)
  const words = sample.split(/[^A-Za-z\u00A1-\u00FF]+/).filter(word => /[\u00A1-\u00FF]/.test(word))
  const own = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|\p{M}/u.test(sample)
  if (own || words.length === 0) return { from: null, sure: true }
  const asIs = share(words, word => word)
  const tcvn3 = share(words, fromTcvn3)
  const vni = share(words, fromVni)
  const best = Math.max(tcvn3, vni)
  if (best < PERHAPS || asIs >= best) return { from: null, sure: best < PERHAPS || asIs > best }
  const from = tcvn3 > vni ? 'tcvn3' : 'vni'
  return { from, sure: words.length >= ENOUGH && best >= MOSTLY && asIs < PERHAPS && tcvn3 !== vni }
}

/**
 * Turns a run of an old font into Unicode, whatever its length: `.VnTime` and its like are TCVN3, those that end in H show
 * capitals; `VNI-Times` and its like are VNI. Any other font leaves the text as it is.
 */
export function convertByFont(text: string, fontName: string): Converted {
  const from = oldCodeOf(fontName)
  if (from === null) return { text, from, sure: true }
  // Word keeps letters of a symbol font in a private area.
  const latin = text.replace(/[\uF020-\uF0FF]/g, code => String.fromCharCode(code.charCodeAt(0) - 0xf000))
  const converted = from === 'vni' ? fromVni(latin) : fromTcvn3(latin)
  const raised = from === 'tcvn3' && /h\s*$/i.test(fontName) ? converted.toUpperCase() : converted
  return { text: raised.normalize('NFC'), from, sure: true }
}

/** The code page whose letters a font shows; null for those of Unicode. */
export function oldCodeOf(fontName: string): OldCode | null {
  const font = fontName.trim().toLowerCase()
  return font.startsWith('.vn') ? 'tcvn3' : /^vni[- ]/.test(font) ? 'vni' : null
}

/** Text of a code page that is known, in Unicode. */
export function unicodeOf(text: string, from: OldCode): string {
  if (from === 'vni') return fromVni(text).normalize('NFC')
  return text.split('\n').map(withCapitals).join('\n').normalize('NFC')
}

/** Letters with a tone have no capitals in TCVN3: in a line or a word of capitals they were meant as such. */
function withCapitals(line: string): string {
  if (!/[\u00A1-\u00FF]/.test(line)) return line
  if (!/[a-z]/.test(line) && (line.match(/[A-Z]/g)?.length ?? 0) >= 3) return fromTcvn3(line).toUpperCase()
  return line.replace(/[A-Za-z\u00A1-\u00FF]+/g, word => {
    const shouted = !/[a-z]/.test(word) && /[A-Z][^A-Z]*[A-Z]/.test(word)
    return shouted ? fromTcvn3(word).toUpperCase() : fromTcvn3(word)
  })
}

function share(words: readonly string[], convert: (word: string) => string): number {
  return words.filter(word => isSyllable(convert(word).normalize('NFC'))).length / words.length
}
