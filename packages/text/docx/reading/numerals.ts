import { toRoman } from '../../structure/numerals.ts'

/**
 * A number as Word prints it in this format (ECMA-376, 17.18.59); formats that we do not know are printed in digits.
 */
export function numeral(value: number, format: string): string {
  return (formats.get(format) ?? String)(value)
}

const formats: ReadonlyMap<string, (value: number) => string> = new Map(
  Object.entries({
    decimalZero: (value: number) => (value < 10 ? `0${value}` : String(value)),
    upperRoman: roman,
    lowerRoman: (value: number) => roman(value).toLowerCase(),
    upperLetter: (value: number) => letters(value).toUpperCase(),
    lowerLetter: letters,
    ordinal: (value: number) => `${value}${ordinalEnding(value)}`,
    vietnameseCounting: vietnamese,
    none: () => '',
  }),
)

/** A number that would be a long row of M is printed in digits. */
function roman(value: number): string {
  return value < 1 || value > 30_000 ? String(value) : toRoman(value)
}

/** After `z` come `aa`, `bb`: the letter is repeated, unlike the columns of a spreadsheet. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function ordinalEnding(value: number): string {
  if (Math.floor((value % 100) / 10) === 1) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

function vietnamese(value: number): string {
  if (value < 1 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (tens === 0) return digits[ones] ?? ''
  const ten = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  return ones === 0 ? ten : `${ten} ${afterTen(tens, ones)}`
}

function afterTen(tens: number, ones: number): string {
  if (ones === 5) return 'lăm'
  return ones === 1 && tens > 1 ? 'mốt' : (digits[ones] ?? '')
}

const digits = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
