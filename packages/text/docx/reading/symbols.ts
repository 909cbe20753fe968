/** Words in a font of signs, as the signs that are seen; a sign that we do not know becomes U+FFFD. */
export function readable(text: string, font: string): string {
  const signs = fonts.get(font.toLowerCase())
  if (!signs) return text.replaceAll(/[\uF000-\uF0FF]/g, sign => common[sign.charCodeAt(0) & 0xff] ?? '•')
  return Array.from(text, sign => {
    const code = sign.charCodeAt(0)
    return signs[code >= 0xf000 ? code & 0xff : code] ?? (code >= 0xf000 ? '\uFFFD' : sign)
  }).join('')
}

const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9e: '·',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}

/** The Greek capitals and small letters stand in the order of their Latin namesakes. */
const greek = Object.fromEntries(
  Array.from('ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ', (letter, index) => [0x41 + index, letter]).concat(
    Array.from('αβχδεφγηιϕκλμνοπθρστυϖωξψζ', (letter, index) => [0x61 + index, letter]),
  ),
)

const symbol: Readonly<Record<number, string>> = {
  ...greek,
  0x2d: '−',
  0xa3: '≤',
  0xa5: '∞',
  0xa7: '♣',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xd6: '√',
  0xde: '⇒',
  0xe5: '∑',
}

const common: Readonly<Record<number, string>> = { ...wingdings, 0xb7: '•', 0x2d: '-' }

const fonts: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map(
  Object.entries<Readonly<Record<number, string>>>({
    symbol,
    wingdings,
    'courier new': { 0x6f: '◦' },
  }),
)
