/** A line of a table of contents: it ends with the page after dots or a tab. It only repeats what stands below. */
export function isOfContents(text: string): boolean {
  const page = text.trimEnd()
  let end = page.length
  while (end > 0 && page.length - end < 5 && /\d/.test(page.charAt(end - 1))) end -= 1
  if (end === page.length || end === 0) return false
  const leader = page.slice(Math.max(0, end - 6), end)
  return /\t$|[.…·_]{4} ?$|…{2} ?$|(?:\. ){2}$/.test(leader)
}

/** Place and date of an official document, also where a dash stands in front of it. */
export function isPlaceAndDate(text: string): boolean {
  return /^[-–—]\s?\p{Lu}[^,;:]{1,40},\s{1,3}ngày\s/u.test(text)
}

/** Where the body of an official document ends: the list of recipients, or in whose name it is signed. */
export function beginsTail(text: string): boolean {
  const start = text.slice(0, 80)
  if (/^\s*Nơi nhận\s*(?::|$)/iu.test(start)) return true
  return /^\s*(?:T\/M|TM|K\/T|KT|L\/T|TL|T\/L|TUQ|Q)[. ]\s?\p{Lu}[\p{Lu}\s,]{2,}$/u.test(text.slice(0, 200).trim())
}

/** An annex begins here, without a number: `PHỤ LỤC`. */
export function beginsAnnex(text: string): boolean {
  return /^(?:PHỤ LỤC|Phụ lục|ANNEX|APPENDIX|Annex|Appendix)\s*$/u.test(text)
}
