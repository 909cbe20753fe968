import { isCapitalAt } from '../fold/fold.ts'
import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'

/** Organs are named in capitals by the word: "Ban Thường vụ Quân ủy Trung ương"; tokens, both included. */
interface OrganSpan {
  first: number
  last: number
}

/** No organ's name is longer, in syllables. */
const longest = 24

/** The organ that "của" names at this token: "của Bộ trưởng Bộ Tài chính", "của UBND tỉnh Bắc Giang". */
export function organAfterOf(tokens: Tokens, token: number): OrganSpan | undefined {
  const of = wordAt(tokens, token) === ',' ? token + 1 : token
  return wordAt(tokens, of) === 'cua' ? organAt(tokens, of + 1) : undefined
}

/** The organ whose name begins with this token. */
export function organAt(tokens: Tokens, first: number): OrganSpan | undefined {
  let last: number | undefined
  let small = 0
  for (let at = first; at < Math.min(tokens.count, first + longest); at++) {
    if (at > first && joinsNames(tokens, at)) continue
    if (endsName(tokens, first, at)) break
    if (isCapitalAt(tokens.folded, tokens.start[at] ?? 0)) {
      last = at
      small = 0
      continue
    }
    if (at === first && !smallBeginnings.has(wordAt(tokens, at))) return undefined
    if (++small > 4) break
    const isSecondSyllable = small === 1 && last !== undefined && !joints.has(wordAt(tokens, at))
    if (isSecondSyllable || levels.has(wordAt(tokens, at))) last = at
  }
  return last === undefined ? undefined : { first, last }
}

function endsName(tokens: Tokens, first: number, at: number): boolean {
  const word = wordAt(tokens, at)
  if (tokens.kind[at] !== kinds.word || word === 've' || word === 'ngay') return true
  if (stops.has(word) && !isCapitalAt(tokens.folded, tokens.start[at] ?? 0)) return true
  return at > first && tokens.gap[at] === gaps.blank
}

/** The token after "của …" and a term in brackets or not; the same token when there is none. */
export function afterOrgan(tokens: Tokens, token: number): number | undefined {
  const organ = organAfterOf(tokens, token)
  return organ && afterTerm(tokens, organ.last + 1)
}

/** Skips "khóa XII", "(khoá XI)", "Khóa 11". */
export function afterTerm(tokens: Tokens, token: number): number {
  const open = /^[(,]$/.test(wordAt(tokens, token)) ? 1 : 0
  const at = token + open
  if (wordAt(tokens, at) !== 'khoa') return token
  const close = wordAt(tokens, at + 2) === ')' ? 1 : 0
  return at + 2 + close
}

/** A comma or a dash inside a name with several fields: "Bộ Văn hóa, Thể thao và Du lịch". */
function joinsNames(tokens: Tokens, at: number): boolean {
  if (!/^[,-]$/.test(wordAt(tokens, at)) || !isCapitalAt(tokens.folded, tokens.start[at + 1] ?? 0)) return false
  for (let token = at + 1; token < at + 8 && tokens.kind[token] === kinds.word; token++) {
    if (wordAt(tokens, token) === 'va') return isCapitalAt(tokens.folded, tokens.start[token + 1] ?? 0)
  }
  return false
}

/** Words that begin what is not the organ any more. */
const stops = new Set(
  (
    've ngay khoa nam da duoc quy sua huong tai trong de nham thuc vua se theo viec gom voi cung nay neu ' +
    'yeu phe ra ky co gui la thi do doi cho den tu tren phuc nhiem lan'
  ).split(' '),
)

/** Small words inside names: "Khối các cơ quan Trung ương", "Ban Tuyên giáo và Dân vận". */
const joints = new Set('cac va tinh thanh pho huyen xa phuong thi tran nhan co quan'.split(' '))

/** Small words that a name may end with: "Đảng ủy phường", "Ủy ban nhân dân thành phố". */
const levels = new Set(['tinh', 'pho', 'huyen', 'quan', 'xa', 'phuong'])

const smallBeginnings = new Set('ban bo uy van so tinh thanh chinh lien hoi cap chu thu tong'.split(' '))
