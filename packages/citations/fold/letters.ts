/** The code that `bareLetter` answers for what is not read at all: combining marks, marks of direction, zero width. */
export const unread = 0

/** The code for anything that the grammar has no word for: emoji, Chinese, symbols. */
export const foreign = 1

/**
 * What one UTF-16 unit is read as: a lower-case letter from a to z, a digit, a sign of ASCII, `unread` or `foreign`.
 * Accents go (`Ệ` is e, `Đ` is d), and so do the disguises of keyboards, scanners and Word: Cyrillic and Greek
 * twins of Latin letters, `Ð` and `Ɖ` for `Đ`, all kinds of dashes, slashes, quotation marks and spaces.
 */
export function bareLetter(unit: number): number {
  return bare[unit] ?? foreign
}

/** Whether this UTF-16 unit is a capital letter. */
export function isCapital(unit: number): boolean {
  return capitals[unit] === 1
}

/** The Latin letter that a Cyrillic, Greek or African twin stands for, with its case; other text stays as it is. */
export function latinOf(letter: string): string {
  return twinLetters.get(letter) ?? letter
}

const twins: [disguised: string, latin: string][] = [
  ['АВЕЗІЈКМНОРСТУХЅаеосрхуіјѕһԁ', 'ABEZIJKMHOPCTYXSaeocpxyijshd'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορ', 'ABEZHIKMNOPTYXavop'],
  ['ÐðƉɖƐ', 'ĐđĐđE'],
]
const twinLetters = new Map(
  twins.flatMap(([disguised, latin]) => disguised.split('').map((one, at) => [one, latin.charAt(at)])),
)

const alike: [as: string, units: string][] = [
  ['-', '‐‑‒–—―−－﹣⁃'],
  ['/', '⁄∕／'],
  [' ', '\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['\n', '\v\f\u0085\u2028\u2029'],
  ['"', '“”„«»″'],
  ["'", '‘’‚′'],
  [':', '：'],
  [',', '，'],
  ['.', '…'],
  ['(', '（'],
  [')', '）'],
  ['|', '¦│'],
  ['&', '＆'],
]

const unreadUnits =
  '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff'

/** Spacing twins of the Vietnamese marks, which some PDF files have beside the letter. */
const looseMarks = '´`˜¨ˆ˘ˊˋ'

const bare = new Uint8Array(0x10000).fill(foreign)
const capitals = new Uint8Array(0x10000)

for (let unit = 0x20; unit < 0x7f; unit++) bare[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
for (let unit = 0x30; unit <= 0x39; unit++) bare[unit + 0xfee0] = unit
for (const unit of [0x09, 0x0a]) bare[unit] = unit
for (let unit = 0x300; unit < 0x370; unit++) bare[unit] = unread
for (const [from, to] of [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x45f],
  [0x1e00, 0x1eff],
  [0xff21, 0xff5a],
] as const) {
  for (let unit = from; unit <= to; unit++) learn(String.fromCharCode(unit))
}
for (const [disguised, latin] of twins) {
  for (let at = 0; at < disguised.length; at++) bare[disguised.charCodeAt(at)] = baseOf(latin.charAt(at))
}
for (const [as, units] of alike) for (const unit of units) bare[unit.charCodeAt(0)] = as.charCodeAt(0)
for (const unit of unreadUnits + looseMarks) bare[unit.charCodeAt(0)] = unread

function learn(letter: string): void {
  if (letter !== letter.toLowerCase()) capitals[letter.charCodeAt(0)] = 1
  const base = baseOf(letter)
  if (base >= 0x61 && base <= 0x7a) bare[letter.charCodeAt(0)] = base
}

function baseOf(letter: string): number {
  const plain = letter.normalize('NFKD').charAt(0).toLowerCase()
  return plain === 'đ' ? 0x64 : plain.charCodeAt(0)
}
