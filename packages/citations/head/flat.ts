import type { Span, Written } from './written.ts'

/** A line that is longer than this without a gap, and holds several parts of a page, has lost its line breaks. */
const longestLine = 80

// Small words before these begin another part of the page; only with a capital, so that a sentence goes on.
const openings =
  /[ ](?:CAN CU|KINH GUI|KINH TRINH|NOI NHAN|DIEU 1[.:]|CHUONG I|V\/V|VE VIEC|THEO DE NGHI|XET DE NGHI|THUC HIEN|THI HANH|NHAN DIP|TRONG NHUNG|\(DA KY\))(?![A-Z])/g

const capitalWords =
  /[\p{Lu}.,&“”(-]{2,}(?: (?:[-–&] )?(?:[\p{Lu}\d](?=[\s,.;)”]|$)|[\p{Lu}\d.,;:&/%()“”-]{2,}))+(?=\p{Lu}\p{Ll}|[^\p{L}\d]|$)/gu

// Whoever issues is named once more above the grounds, where an abstract in capitals has just ended.
const issuer =
  /[ ](?:(?:CHU TICH )?UY BAN NHAN DAN|(?:BO|HIEU|VIEN|CUC) TRUONG|GIAM DOC|HOI DONG NHAN DAN|CHINH PHU|THU TUONG|CHANH AN|TONG (?:GIAM DOC|CUC TRUONG))(?= )/g

/** Whether several parts of a page stand on one line, because whatever took the text out of it wrote no line breaks. */
export function isFlat({ text }: Written, row: Span, taken: readonly Span[]): boolean {
  return (
    row.end - row.start > longestLine &&
    taken.some(({ start, end }) => start < row.end && end > row.start) &&
    !/\S(?:\s{3}|\t|\|)/.test(text.slice(row.start, row.end))
  )
}

/** Where the lines of such a row began, as far as its words tell: before and after names in capitals and before set words. */
export function lostBreaks({ text, plain }: Written, row: Span): Span[] {
  const words = text.slice(row.start, row.end)
  const named = [...words.matchAll(capitalWords)].filter(({ 0: run }) => isName(run))
  const places = [
    ...named.flatMap(({ 0: run, index }) => [index, index + run.length]),
    ...issuersIn(plain.slice(row.start, row.end)),
    ...[...plain.slice(row.start, row.end).matchAll(openings)]
      .map(({ index }) => index + 1)
      .filter(place => /^(?:\p{Lu}\P{Lu}|\()/u.test(words.slice(place, place + 2))),
    ...[...words.matchAll(/\([Đđ]ã ký\)/gu)].map(({ 0: note, index }) => index + note.length),
  ]
  return places.map(place => ({ start: row.start + place, end: row.start + place }))
}

function issuersIn(plain: string): number[] {
  return [...plain.matchAll(/ (?:CAN CU|XET) /g)].flatMap(({ index: grounds }) => {
    const above = plain.slice(Math.max(0, grounds - longestLine), grounds)
    const last = [...above.matchAll(issuer)].at(-1)
    return last ? [grounds - above.length + last.index + 1] : []
  })
}

/** Abbreviations are no names: these have letters with marks, or in texts without marks some length. */
function isName(run: string): boolean {
  return /[À-ỸĐ]/u.test(run) || (run.length > 9 && run.split(' ').every(word => /[AEIOUY]/.test(word)))
}
