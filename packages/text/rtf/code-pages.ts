/** The name of a code page as `TextDecoder` knows it, by its number and by the character set of a font. */
export function codePageOf(number: number): string {
  return number === 874 || (number >= 1250 && number <= 1258)
    ? `windows-${number}`
    : (others.get(number) ?? 'windows-1252')
}

const others: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [65_001, 'utf-8'],
])

/** Source: Rich Text Format (RTF) Specification 1.9.1, "Font table", `\fcharset`. Zero and one are the document's own. */
export const codePagesOfCharsets: ReadonlyMap<number, number> = new Map([
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])
