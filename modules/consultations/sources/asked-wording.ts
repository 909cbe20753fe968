/** What a sentence asks for in quotation marks: the words that would come, and those of the draft that would go. */
export interface Wording {
  proposed: string | null
  replaced: string | null
}

/**
 * Reads "sửa “…” thành “…”", "viết lại thành: “…”", "bỏ cụm từ “…”", "sau cụm từ “…” bổ sung “…”", and the same in English.
 * Both are null where nothing of the kind is asked for in so many words.
 */
export function askedWording(text: string): Wording {
  const quotes = quotedIn(text)
  const place = quotes.findIndex(({ before }) => becoming.test(before))
  const become = quotes[place]
  if (become) return { proposed: become.words, replaced: quotes[place - 1]?.words ?? null }
  const [one, other] = quotes
  if (one && other && following.test(one.before) && adding.test(other.before))
    return { proposed: `${one.words} ${other.words}`, replaced: one.words }
  if (one && removing.test(one.before)) return { proposed: '', replaced: one.words }
  if (one && !other && adding.test(one.before)) return { proposed: one.words, replaced: null }
  return { proposed: null, replaced: one?.words ?? null }
}

interface Quote {
  words: string
  /** What stands right in front of it, without blanks at its end. */
  before: string
}

function quotedIn(text: string): Quote[] {
  const quotes: Quote[] = []
  let from = 0
  for (const found of text.matchAll(/“([^“”]{1,5000})”|«([^«»]{1,5000})»|"([^"]{1,5000})"/gu)) {
    const words = (found[1] ?? found[2] ?? found[3] ?? '').trim()
    const before = text
      .slice(Math.max(from, found.index - reach), found.index)
      .trimEnd()
      .toLocaleLowerCase('vi')
    if (words !== '') quotes.push({ words, before })
    from = found.index + found[0].length
  }
  return quotes
}

/** Letters in front of a quotation in which it is said what becomes of it. */
const reach = 60

const becoming = /(?:thành|bằng|như sau|viết là|to read|as follows|with|by)(?:\s(?:cụm từ|từ|nội dung|câu))?\s?:?$/u
const removing = /(?:bỏ|lược|xóa|xoá|delete|remove|leave out|strike)(?:\s[^.;]{0,40})?$/u
const adding = /(?:bổ sung|thêm|add|insert)(?:\s[^.;]{0,40})?:?$/u
const following = /(?:sau|after)(?:\s[^.;]{0,40})?$/u
