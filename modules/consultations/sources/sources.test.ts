import { expect, test } from 'vitest'
import { anchor } from '../../../packages/text/anchor.ts'
import { counting } from '../../../packages/text/counting.ts'
import { readPlain } from '../../../packages/text/plain/index.ts'
import { askedWording } from './asked-wording.ts'
import { commentsInLetter } from './letter.ts'
import { commentsInMarkedUp } from './marked-up.ts'
import { saidWhere } from './said-where.ts'
import { commentsInSheet } from './sheet.ts'
import { spotOf } from './spots.ts'

const textOf = (text: string) => readPlain(text, { makeId: counting() }).document
const inLetter = (text: string) => commentsInLetter(textOf(text).provisions)

const numbered = `ĐẢNG ỦY PHƯỜNG MINH AN
Số 15-CV/ĐU

Kính gửi: Ban Thường vụ Đảng ủy Khối

Sau khi nghiên cứu dự thảo Đề án, Đảng ủy phường Minh An có ý kiến như sau:

1. Về Điều 2:

- Đề nghị sửa cụm từ “đủ kinh phí” thành “kinh phí hợp lý”.

- Khoản 1: đề nghị làm rõ cơ quan chủ trì.

2. Tại trang 3, dòng 5: đề nghị bỏ từ “kịp thời”.

3. Đề nghị viết lại phần mở đầu như sau:

“Đề án được lập để chuẩn bị cho nhiệm kỳ mới.”

Trên đây là ý kiến của Đảng ủy phường Minh An.

Nơi nhận: như trên`

test('a letter is taken apart by its numbers and dashes, and headings say where what is below them belongs', () => {
  expect(
    inLetter(numbered).items.map(({ words, proposed, replaced, saidWhere: where, kind }) => [
      words,
      where,
      proposed,
      replaced,
      kind,
    ]),
  ).toEqual([
    [
      'Đề nghị sửa cụm từ “đủ kinh phí” thành “kinh phí hợp lý”.',
      'Điều 2',
      'kinh phí hợp lý',
      'đủ kinh phí',
      'wording',
    ],
    ['Khoản 1: đề nghị làm rõ cơ quan chủ trì.', 'Điều 2, Khoản 1', null, null, 'question'],
    ['Tại trang 3, dòng 5: đề nghị bỏ từ “kịp thời”.', 'trang 3, dòng 5', '', 'kịp thời', 'wording'],
    [
      'Đề nghị viết lại phần mở đầu như sau:\n“Đề án được lập để chuẩn bị cho nhiệm kỳ mới.”',
      'phần mở đầu',
      'Đề án được lập để chuẩn bị cho nhiệm kỳ mới.',
      null,
      'wording',
    ],
  ])
})

test('each comment keeps the stretch of the letter that it was read from', () => {
  expect(inLetter(numbered).items.map(({ stretch }) => stretch)[2]).toBe(
    '2. Tại trang 3, dòng 5: đề nghị bỏ từ “kịp thời”.',
  )
})

test('a letter without numbers is taken apart where a sentence begins with a place or a request', () => {
  const letter = `Kính gửi: Văn phòng

Chúng tôi đã đọc dự thảo và xin góp ý:

Về mục II, cần nêu rõ nguồn lực.

Nguồn lực nên chia theo từng năm.

Đề nghị bổ sung phụ lục số liệu.

Trân trọng cảm ơn.`
  expect(inLetter(letter).items.map(({ words, saidWhere: where }) => [words, where])).toEqual([
    ['Về mục II, cần nêu rõ nguồn lực.\nNguồn lực nên chia theo từng năm.', 'mục II'],
    ['Đề nghị bổ sung phụ lục số liệu.', null],
  ])
})

test('a letter that only agrees has no comment and says so', () => {
  const letter = `Kính gửi: Văn phòng

Đảng ủy phường thống nhất với nội dung dự thảo và không có ý kiến gì thêm.

Nơi nhận: như trên`
  expect(inLetter(letter)).toEqual({ items: [], agrees: true })
  expect(inLetter(numbered).agrees).toBe(false)
})

test('a place is read with all of its parts, in Vietnamese and English', () => {
  expect(
    [
      'Tại điểm b khoản 2 Điều 14 của dự thảo',
      'trang 12, dòng 4 từ trên xuống',
      'Về Mục III.2: cân nhắc',
      'In article 5, point a, please',
      'điều kiện thực hiện chưa rõ',
      'đoạn cuối của trang 7',
    ].map(saidWhere),
  ).toEqual([
    'điểm b khoản 2 Điều 14',
    'trang 12, dòng 4',
    'Mục III.2',
    'article 5, point a',
    null,
    'đoạn cuối của trang 7',
  ])
})

test('a proposed wording is what is quoted behind the words that announce it', () => {
  expect([
    askedWording('Đề nghị sửa “a b” thành “c d”.'),
    askedWording('Viết lại như sau: "c d"'),
    askedWording('Bỏ cụm từ “a b”'),
    askedWording('Sau cụm từ “a b” bổ sung cụm từ “c d”'),
    askedWording('Cụm từ “a b” chưa rõ'),
    askedWording('Cần nêu rõ hơn'),
  ]).toEqual([
    { proposed: 'c d', replaced: 'a b' },
    { proposed: 'c d', replaced: null },
    { proposed: '', replaced: 'a b' },
    { proposed: 'a b c d', replaced: 'a b' },
    { proposed: null, replaced: 'a b' },
    { proposed: null, replaced: null },
  ])
})

const draft = textOf(`Điều 1. Mục đích

1. Nâng cao chất lượng.

2. Bảo đảm đủ kinh phí.

Điều 2. Nhiệm vụ

1. Thực hiện kịp thời.

2. Bảo đảm đủ kinh phí và nhân lực.`)

test('a comment hangs on the provision that it names, and on the words that it quotes there', () => {
  const [, , , second, , last] = draft.provisions
  const whole = { page: null, point: null, anchor: anchor(draft, { provisionId: second?.id ?? '' }) }
  expect(spotOf({ saidWhere: 'Điều 2', replaced: null }, draft)).toEqual(whole)
  expect(spotOf({ saidWhere: 'khoản 2 Điều 2', replaced: 'đủ kinh phí' }, draft)?.anchor).toMatchObject({
    provisionId: last?.id,
    selection: { exact: 'đủ kinh phí' },
  })
})

test('what could be meant twice hangs nowhere, and a page is kept as it is said', () => {
  expect(spotOf({ saidWhere: 'khoản 1', replaced: null }, draft)).toBeNull()
  expect(spotOf({ saidWhere: null, replaced: 'đủ kinh phí' }, draft)).toBeNull()
  expect(spotOf({ saidWhere: null, replaced: 'kịp thời' }, draft)?.anchor?.selection?.exact).toBe('kịp thời')
  expect(spotOf({ saidWhere: 'trang 3, dòng 5', replaced: null }, draft)).toEqual({
    page: 3,
    point: null,
    anchor: null,
  })
})

test('balloons and tracked changes are comments of their authors; replies stand below what they answer', () => {
  const place = (start: number, end: number) => ({ provisionId: 'p', selection: { start, end } })
  const proposal = {
    id: 'x',
    author: 'An',
    at: null,
    change: 'replace' as const,
    place: place(4, 8),
    was: 'đủ',
    proposed: 'vừa đủ',
  }
  const balloon = { at: null, quoted: 'đủ', resolved: false, answers: null }
  const balloons = [
    { ...balloon, id: 'a', author: 'An', place: place(4, 8), words: 'Vì ngân sách có hạn.' },
    { ...balloon, id: 'b', author: 'Bình', place: place(0, 3), words: 'Ai chủ trì?' },
    { ...balloon, id: 'c', author: 'An', place: place(0, 3), words: 'Văn phòng.', answers: 'b' },
  ]
  expect(
    commentsInMarkedUp({ proposals: [proposal], balloons, order: ['p'] }, 'vi').map(one => [
      one.senderWords,
      one.words,
      one.proposed,
      one.kind,
      one.stretch,
    ]),
  ).toEqual([
    ['Bình', 'Ai chủ trì?\nAn: Văn phòng.', null, 'question', 'đủ'],
    ['An', 'Vì ngân sách có hạn.', 'vừa đủ', 'wording', 'Đề nghị thay “đủ” bằng “vừa đủ”'],
  ])
})

test('a tracked change without a balloon says in words what it asks for', () => {
  const proposals = (['insert', 'delete', 'move', 'format'] as const).map((change, start) => ({
    id: change,
    author: 'An',
    at: null,
    change,
    place: { provisionId: 'p', selection: { start, end: start } },
    was: 'cũ',
    proposed: 'mới',
  }))
  const found = commentsInMarkedUp({ proposals, balloons: [], order: ['p'] }, 'vi')
  expect(found.map(({ words, proposed }) => [words, proposed])).toEqual([
    ['Đề nghị thêm: “mới”', 'mới'],
    ['Đề nghị bỏ: “cũ”', 'mới'],
    ['Đề nghị chuyển chỗ: “cũ”', null],
    ['Đề nghị đổi cách trình bày: “cũ”', null],
  ])
})

const filled = [
  ['PHIẾU GÓP Ý'],
  ['Cơ quan góp ý: Đảng ủy phường Minh An'],
  ['STT', 'Nội dung dự thảo', 'Ý kiến góp ý', 'Đề nghị sửa thành', 'Lý do'],
  ['1', 'Điều 2', 'Cần nêu rõ thời hạn.', '“Trong năm 2027.”', 'Dễ kiểm tra'],
  ['', 'Chương II', '', '', ''],
  ['2', '', 'Thiếu nguồn lực.', '', ''],
  ['3', '', '', '', ''],
]

test('a sheet of comments is read by its headings, and lines without a comment are named', () => {
  const sheet = commentsInSheet(filled, 'vi')
  expect(sheet?.items.map(({ saidWhere: where, words, proposed }) => [where, words, proposed])).toEqual([
    ['Điều 2', 'Cần nêu rõ thời hạn.\nLý do: Dễ kiểm tra', 'Trong năm 2027.'],
    ['Chương II', 'Thiếu nguồn lực.', null],
  ])
  expect(sheet?.skipped).toEqual([{ line: 5, code: 'sheet.no_comment', words: 'Chương II' }])
})

test('headings are known without their marks, in capitals and in English, with page and line in columns of their own', () => {
  const rows = [
    ['DON VI', 'TRANG', 'DONG', 'Y KIEN'],
    ['Ban A', '3', '5', 'Sua loi chinh ta'],
    ['', '4', '', 'Bo doan nay'],
  ]
  expect(commentsInSheet(rows, 'vi')?.items).toMatchObject([
    { senderWords: 'Ban A', saidWhere: 'trang 3, dòng 5' },
    { senderWords: 'Ban A', saidWhere: 'trang 4' },
  ])
  expect(
    commentsInSheet(
      [
        ['No.', 'Clause', 'Comments', 'Proposed change'],
        ['1', '5', 'Unclear.', 'Clear.'],
      ],
      'en',
    )?.items,
  ).toMatchObject([{ saidWhere: '5', words: 'Unclear.', proposed: 'Clear.' }])
  expect(
    commentsInSheet(
      [
        ['Họ và tên', 'Chức vụ'],
        ['An', 'Ủy viên'],
      ],
      'vi',
    ),
  ).toBeUndefined()
})
