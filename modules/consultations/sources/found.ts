import type { CommentRow } from '../contract.ts'

/** A comment as a source says it, before it is looked up in the draft. */
export interface Said {
  kind: CommentRow['kind']
  words: string
  /** The wording that is asked for; empty where words are to be left out. */
  proposed: string | null
  /** The words of the draft that it would replace, where they are quoted. */
  replaced: string | null
  /** As the source says it: "Điều 5, khoản 2", "trang 3, dòng 4". */
  saidWhere: string | null
  senderWords: string | null
  /** The stretch of the source that it was read from. */
  stretch: string
  /** The line of a sheet, counted from 1. */
  line: number | null
  /** When it was written, where the source says so. */
  at: string | null
}

/** What a comment most likely is about, for a person to correct. */
export function kindOf(words: string, proposed: string | null): CommentRow['kind'] {
  const lower = words.toLocaleLowerCase('vi')
  if (/\?\s*$|làm rõ|giải thích|lý giải|please clarify|please explain/u.test(lower)) return 'question'
  if (/thể thức|chính tả|lỗi đánh máy|phông chữ|cỡ chữ|đánh số|căn lề|typo|numbering|spelling/u.test(lower))
    return 'form'
  return proposed !== null || /câu chữ|diễn đạt|cụm từ|từ ngữ|wording|rephrase/u.test(lower) ? 'wording' : 'substance'
}
