/**
 * TCVN3 (TCVN 5712:1993, VN3), the code of the ABC fonts (`.VnTime` …), as it appears when it is read as Latin-1. It has
 * capitals only without tones; the others are small letters in a font of capitals (`.VnTimeH`).
 */
const small: Record<string, string> = {
  // ¨ © ª « ¬ soft hyphen ®
  0xa8: 'ăâêôơưđ',
  // µ ¶ · ¸ ¹
  0xb5: 'àảãáạ',
  0xbb: 'ằẳẵắ',
  0xc6: 'ặầẩẫấậè',
  0xce: 'ẻẽéẹềểễếệìỉ',
  0xdc: 'ĩíịò',
  0xe1: 'ỏõóọồổỗốộờởỡớợù',
  0xf1: 'ủũúụừửữứựỳỷỹýỵ',
}
const capital: Record<string, string> = { 0xa1: 'ĂÂÊÔƠƯĐ' }

const toUnicode = new Map<string, string>()
for (const [start, letters] of [...Object.entries(small), ...Object.entries(capital)])
  for (const [index, letter] of letters.split('').entries())
    toUnicode.set(String.fromCharCode(Number(start) + index), letter)

const fromUnicode = new Map([...toUnicode].map(([code, letter]) => [letter, code]))

/** TCVN3 read as Latin-1, in Unicode. What is no letter of TCVN3 stays. */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FF]/g, code => toUnicode.get(code) ?? code)
}

/** Unicode as TCVN3 read as Latin-1. Capitals with a tone become small letters, for the font to raise. */
export function toTcvn3(text: string): string {
  return text.replace(
    /[^\0-\u007F]/g,
    letter => fromUnicode.get(letter) ?? fromUnicode.get(letter.toLowerCase()) ?? letter,
  )
}
