/** The vowels of Vietnamese, each plain and with its five tones: grave, hook, tilde, acute, dot below. */
const vowels = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
]

/** The 67 small letters that ASCII has not. */
export const smallLetters: readonly string[] = `${vowels.join('')}đ`.replace(/[a-z]/g, '').split('')

/** The 134 letters that ASCII has not, small and capital. */
export const allLetters: readonly string[] = [...smallLetters, ...smallLetters.map(letter => letter.toUpperCase())]

/** A letter as its base and its tone: `ế` is `ê` and 3; letters without tone have 0. */
export function partsOf(letter: string): { base: string; tone: number } {
  for (const row of vowels) {
    const tone = row.indexOf(letter)
    if (tone >= 0) return { base: row.charAt(0), tone }
  }
  return { base: letter, tone: 0 }
}
