import { writeDocx, type DocxParts } from '../../packages/text/docx/write-docx.ts'
import { type TextDocument, wordsOf } from '../../packages/text/model.ts'
import { readPlain } from '../../packages/text/plain/read-plain.ts'
import type { PaperFile } from './paper-files.ts'

/** The papers of one matter as they come by e-mail, and what comes back on them. Articles 1 to 14, two clauses each. */
const articles = 14

export const draft = documentOf([
  'QUY CHẾ',
  'Chế độ báo cáo của các chi bộ',
  ...Array.from({ length: articles }, (_, place) => [
    `Điều ${place + 1}. Báo cáo phần ${place + 1}`,
    `1. Chi bộ báo cáo kết quả phần ${place + 1} trong 10 ngày làm việc.`,
    `2. Văn phòng theo dõi, tổng hợp phần ${place + 1} và trình cấp ủy.`,
  ]).flat(),
])

export const mailed: PaperFile[] = [
  word('To trinh quy che bao cao.docx', documentOf(['TỜ TRÌNH', 'về Quy chế báo cáo', 'Kính trình cấp ủy xem xét.'])),
  word('Du thao Quy che bao cao.docx', draft),
  word('Phu luc 1 bieu mau.docx', documentOf(['PHỤ LỤC 1', 'Biểu mẫu báo cáo', '1. Mẫu báo cáo tháng'])),
  word('Phu luc 2 danh muc.docx', documentOf(['PHỤ LỤC 2', 'Danh mục chi bộ', '1. Chi bộ Văn phòng'])),
]

/** A letter of a committee with its numbered comments. */
export function letter(body: string, number: number, comments: readonly string[]): PaperFile {
  const lines = [
    'ĐẢNG BỘ KHỐI THỬ NGHIỆM',
    body.toUpperCase(),
    `Số ${number}-CV/ĐU`,
    'An Bình, ngày 12 tháng 10 năm 2026',
    'Kính gửi: Đảng ủy Khối',
    'Sau khi nghiên cứu dự thảo, đơn vị có ý kiến như sau:',
    ...comments.map((words, place) => `${place + 1}. ${words}`),
    'Trên đây là ý kiến của đơn vị.',
  ]
  return word(`cong van ${number}.docx`, documentOf(lines))
}

/** Three letters say these: eleven each, two of them on money, and one on words that the marked-up copy changes too. */
export const commentsOf = (first: number): string[] => [
  `Đề nghị sửa “10 ngày” ở khoản 1 Điều ${[2, 11, 12][first / 4] ?? 2} thành “20 ngày”.`,
  ...Array.from({ length: 8 }, (_, place) => {
    const article = ((first + place) % 12) + 1
    return `Tại khoản 2 Điều ${article}: đề nghị làm rõ trách nhiệm theo dõi phần ${article}, đợt ${first + 1}.`
  }),
  `Tại Điều 13: đề nghị bổ sung kinh phí bảo đảm cho đơn vị.`,
  `Tại Điều 14: đề nghị bố trí kinh phí bảo đảm hằng năm.`,
]

/** The draft as a member gives it back from Word: six tracked changes and a balloon. */
export function markedUp(name: string, author: string): PaperFile {
  const at = '2026-10-13T02:00:00Z'
  const changes = [2, 3, 4, 5, 6, 7].map(article => {
    const provision = provisionOf(`phần ${article} trong 10 ngày`)
    const start = wordsOf(provision).indexOf('10 ngày')
    const place = { provisionId: provision.id, selection: { start, end: start + '10 ngày'.length } }
    return { id: `p${article}`, author, at, change: 'replace' as const, place, was: '10 ngày', proposed: '15 ngày' }
  })
  const on = provisionOf('tổng hợp phần 8')
  const balloon = {
    id: 'b1',
    author,
    at,
    place: { provisionId: on.id },
    quoted: '',
    words: 'Ai tổng hợp?',
    answers: null,
  }
  return word(name, draft, { proposals: changes, balloons: [{ ...balloon, resolved: false }] })
}

/** The draft after it was worked on in Word: these words were replaced. */
export function reworked(name: string, replacements: readonly (readonly [string, string])[]): PaperFile {
  const provisions = draft.provisions.map(provision => {
    const runs = provision.runs.map(run => ({
      ...run,
      text: replacements.reduce((text, [from, to]) => text.replace(from, to), run.text),
    }))
    return { ...provision, runs }
  })
  return word(name, { ...draft, provisions })
}

function provisionOf(words: string) {
  const found = draft.provisions.find(one => wordsOf(one).includes(words))
  if (!found) throw new Error(`the draft does not say "${words}"`)
  return found
}

function documentOf(lines: readonly string[]): TextDocument {
  let count = 0
  return readPlain(lines.join('\n'), { makeId: () => `line-${(count += 1)}` }).document
}

function word(name: string, document: TextDocument, parts: DocxParts = {}): PaperFile {
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name, mimeType, buffer: Buffer.from(writeDocx(document, parts)) }
}
