/**
 * VNI for Windows, as it appears when it is read as Latin-1: most letters are a plain vowel and a mark behind it. Small
 * letters; capitals are made of the capital codes, which lie 32 lower.
 */
const alone: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }
const tones: Record<string, string> = { ø: '\u0300', û: '\u0309', õ: '\u0303', ù: '\u0301', ï: '\u0323' }
const roofs: Record<string, string> = {
  â: '\u0302',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  á: '\u0302\u0301',
  ä: '\u0302\u0323',
}
const bowls: Record<string, string> = {
  ê: '\u0306',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  é: '\u0306\u0301',
  ë: '\u0306\u0323',
}

const toUnicode = new Map<string, string>(Object.entries(alone))
for (const [vowels, marks] of [
  ['aeouyôö', tones],
  ['aeo', roofs],
  ['a', bowls],
] as const)
  for (const vowel of vowels)
    for (const [code, mark] of Object.entries(marks))
      toUnicode.set(vowel + code, ((alone[vowel] ?? vowel) + mark).normalize('NFC'))
for (const [code, letter] of new Map(toUnicode)) toUnicode.set(code.toUpperCase(), letter.toUpperCase())

/** A vowel with a mark behind it, or a letter of one code. */
const pairs = /[aeouyôö][øûõùïâàåãáäêèúüéë]|[\u00C0-\u00FF]/gi

const fromUnicode = new Map([...toUnicode].map(([code, letter]) => [letter, code]))

/** VNI read as Latin-1, in Unicode. A capital vowel may have a small mark behind it, as typing leaves it. */
export function fromVni(text: string): string {
  return text.replace(pairs, pair => {
    const found = toUnicode.get(pair) ?? mixed(pair)
    if (found !== undefined || pair.length === 1) return found ?? pair
    return Array.from(pair, code => toUnicode.get(code) ?? code).join('')
  })
}

/** Unicode as VNI read as Latin-1. */
export function toVni(text: string): string {
  return text.replace(/[^\0-\u007F]/g, letter => fromUnicode.get(letter) ?? letter)
}

function mixed(pair: string): string | undefined {
  const [vowel = '', mark = ''] = pair
  if (vowel === vowel.toLowerCase() || mark === '') return undefined
  return toUnicode.get(vowel.toLowerCase() + mark.toLowerCase())?.toUpperCase()
}
