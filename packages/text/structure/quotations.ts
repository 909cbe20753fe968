/** Numbers inside a quoted law are its own; this is how many paragraphs a quotation may span. */
const LONGEST = 400

/** Which lines open a quotation that a later line closes, and which lines close one. Straight marks are taken for curled ones. */
export function quotationEnds(texts: readonly string[]): { has(index: number): boolean; closing: ReadonlySet<number> } {
  const opening = new Set<number>()
  const closing = new Set<number>()
  let start: number | undefined
  for (const [index, text] of texts.entries()) {
    if (start !== undefined && index - start > LONGEST) start = undefined
    if (start === undefined && opens(text)) start = index
    if (start === undefined || !closes(text)) continue
    if (index > start) {
      opening.add(start)
      closing.add(index)
    }
    start = undefined
  }
  return { has: index => opening.has(index), closing }
}

function opens(text: string): boolean {
  return /^["“«]/.test(text) && !closes(text)
}

function closes(text: string): boolean {
  return /["”»]\s?[.;,]?$/.test(text.slice(-4)) && text.length > 1
}
