/** Text as it is searched: lower case, without diacritics, đ as d, single spaces. `ủy`, `uỷ` and `UY` all become `uy`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐð]/g, 'd')
    .replace(/Ð/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a folded text, for prefix search. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
