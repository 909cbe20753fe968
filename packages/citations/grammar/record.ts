import { kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { dateAt } from './date.ts'
import type { Mention } from './mention.ts'
import type { Row } from './row.ts'
import { typeWordAt } from './type-words.ts'

/** No record is longer, in tokens to either side. */
const longest = 80

/**
 * Reads the fields beside a document in a record of data, when its number is the whole value of one of them:
 * `{"so": "12-QĐ/TU", "loai": "Quy định", "ngay_ban_hanh": "2020-06-05"}`. Nothing when it stands in no such record.
 */
export function recordOf(tokens: Tokens, mention: Mention): Row | undefined {
  if (!isQuote(tokens, mention.first - 1) || !isQuote(tokens, mention.last + 1)) return undefined
  const record: Row = { type: null, date: null }
  for (let token = mention.first - 1; token > Math.max(0, mention.first - longest); token--) {
    if (wordAt(tokens, token) === '{') break
    learn(tokens, token, record)
  }
  for (let token = mention.last + 1; token < Math.min(tokens.count, mention.last + longest); token++) {
    if (wordAt(tokens, token) === '}') break
    learn(tokens, token, record)
  }
  return record
}

/** Takes the value that begins after this token, if the token ends the name of a field: `ngay_ban_hanh: "`. */
function learn(tokens: Tokens, token: number, record: Row): void {
  if (wordAt(tokens, token) !== ':' || !isQuote(tokens, token + 1)) return
  const value = token + 2
  const word = typeWordAt(tokens, value)
  if (word && isQuote(tokens, word.last + 1)) record.type ??= word.type?.code ?? null
  const date = dateAt(tokens, value)
  if (date && isQuote(tokens, date.last + 1) && ofIssue.test(nameBefore(tokens, token))) record.date ??= date.date
}

/** Names of fields with the day of issue; `effectiveDate`, `dueDate` and `ngay_dang` are other days. */
const ofIssue = /^(?:date|ngay|ngayvanban|ngayvb|.*(?:banhanh|ngayky|issued?(?:date|on|at)?|signed?(?:date|on|at)?))$/

function nameBefore(tokens: Tokens, token: number): string {
  let name = ''
  for (let at = token - 1; at > token - 8; at--) {
    if (tokens.kind[at] !== kinds.word && !/^[-_"']$/.test(wordAt(tokens, at))) break
    if (tokens.kind[at] === kinds.word) name = wordAt(tokens, at) + name
    else if (isQuote(tokens, at) && at < token - 1) break
  }
  return name
}

function isQuote(tokens: Tokens, token: number): boolean {
  return /^["']$/.test(wordAt(tokens, token))
}
