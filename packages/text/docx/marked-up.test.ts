import { expect, test } from 'vitest'
import { wordsOf, type Reading } from '../model.ts'
import { gone, p, r, read, table, tr, type Sample } from './sample.ts'
import { writeDocx } from './write-docx.ts'

const people = {
  An: 'w:author="Nguyễn Văn An" w:date="2026-03-01T08:00:00Z"',
  Bình: 'w:author="Trần Thị Bình" w:date="2026-03-02T09:30:00Z"',
  Cường: 'w:author="Lê Cường" w:date="2026-03-03T10:00:00Z"',
}
type Person = keyof typeof people

let last = 0
const mark = (name: string, who: Person, content = '') =>
  `<w:${name} w:id="${++last}" ${people[who]}>${content}</w:${name}>`
const ins = (who: Person, words: string) => mark('ins', who, r(words))
const del = (who: Person, words: string) => mark('del', who, gone(words))
const ending = (name: string, who: Person) => `<w:rPr>${mark(name, who)}</w:rPr>`
const moved = (side: 'From' | 'To', words: string) =>
  p(
    `<w:move${side}RangeStart w:id="9${side.length}" w:name="m1" ${people.An}/>${mark(`move${side}`, 'An', r(words))}<w:move${side}RangeEnd w:id="9${side.length}"/>`,
    ending(`move${side}`, 'An'),
  )
const hung = (id: number, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(content)}</w:tc>`
const comment = (id: number, who: Person, words: string) =>
  `<w:comment w:id="${id}" ${people[who]}><w:p w14:paraId="1000000${id}">${r(words)}</w:p></w:comment>`

/** As Word writes what three people asked for, one after the other. */
const marked: Sample = {
  body: [
    p(r('Điều 1. Phạm vi ') + del('An', 'áp dụng') + ins('An', 'điều chỉnh'), '<w:pStyle w:val="Heading2"/>'),
    p(r('1. Câu này rõ') + mark('ins', 'An', mark('del', 'Bình', gone(' và gọn'))) + r('.')),
    p(r('2. Kinh phí ') + ins('An', 'một ') + ins('Bình', 'hai ') + r('tỷ đồng.')),
    p(r('3. Nửa đầu'), ending('ins', 'An')),
    p(r(' nửa sau.')),
    p(ins('Bình', 'Đoạn mới.'), ending('ins', 'Bình')),
    p(r('4. Đoạn trước'), ending('del', 'Cường')),
    p(r('đoạn sau.')),
    p(del('Cường', '5. Đoạn bị bỏ.'), ending('del', 'Cường')),
    moved('From', 'Câu được chuyển.'),
    p(r('6. Đoạn giữa.')),
    moved('To', 'Câu được chuyển.'),
    p(r('7. Chữ ') + r('đậm', `<w:b/>${mark('rPrChange', 'Bình', '<w:rPr/>')}`) + r(' ở đây.')),
    p(r('8. Giữa.'), `<w:jc w:val="center"/>${mark('pPrChange', 'Cường', '<w:pPr><w:jc w:val="both"/></w:pPr>')}`),
    p(r('9. ') + hung(0, 'Chỗ này') + r(' cần bàn, ') + hung(2, 'chỗ kia') + r(' đã xong.')),
    table(
      tr(['TT', cell(r('Biên chế ') + del('Bình', '120') + ins('Bình', '130'))]),
      tr([cell(ins('An', 'mới')), cell(ins('An', 'hàng mới'))], mark('ins', 'An')),
      tr([cell(del('Cường', 'cũ')), cell(del('Cường', 'hàng cũ'))], mark('del', 'Cường')),
      tr(['ô', cell(r('ô bỏ'), mark('cellDel', 'Bình')), cell(r('ô thêm'), mark('cellIns', 'An'))]),
      tr(['cuối', cell(hung(3, 'lời bàn trong ô'))]),
    ),
    p(r('10. Có chú thích') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
  ].join(''),
  parts: {
    footnotes: `<w:footnote w:id="2">${p(r('Theo báo cáo ') + del('An', 'số 1') + ins('An', 'số 2') + r('.'))}</w:footnote>`,
    comments: [
      comment(0, 'An', 'Nên sửa.'),
      comment(1, 'Bình', 'Đồng ý.'),
      comment(2, 'Cường', 'Xong rồi.'),
      comment(3, 'An', 'Trong bảng.'),
    ].join(''),
    commentsExtended:
      '<w15:commentEx w15:paraId="10000000" w15:done="0"/><w15:commentEx w15:paraId="10000001" w15:paraIdParent="10000000" w15:done="0"/><w15:commentEx w15:paraId="10000002" w15:done="1"/>',
  },
}

const asked = [
  'Nguyễn Văn An 01 replace at Phạm vi áp dụng [8-15]: áp dụng → điều chỉnh',
  'Nguyễn Văn An 01 insert at Câu này rõ. [10-10]:  →  và gọn',
  'Trần Thị Bình 02 delete at Câu này rõ. [10-10]:  và gọn → ',
  'Nguyễn Văn An 01 insert at Kinh phí tỷ đồng. [9-9]:  → một ',
  'Trần Thị Bình 02 insert at Kinh phí tỷ đồng. [9-9]:  → hai ',
  'Nguyễn Văn An 01 insert at Nửa đầu nửa sau. [7-7]:  → ¶',
  'Trần Thị Bình 02 insert at Đoạn trước [0-0]:  → Đoạn mới.¶',
  'Lê Cường 03 delete at Đoạn trước [10-10]: ¶ → ',
  'Lê Cường 03 delete at Đoạn bị bỏ. whole: Đoạn bị bỏ. → ',
  'Nguyễn Văn An 01 move at Câu được chuyển. whole: Câu được chuyển. → Câu được chuyển.¶',
  'Trần Thị Bình 02 format at Chữ đậm ở đây. [4-7]: đậm → đậm',
  'Lê Cường 03 format at Giữa. whole: Giữa. → Giữa.',
  'Trần Thị Bình 02 replace at TT¦Biên ch [12-15]: 120 → 130',
  'Nguyễn Văn An 01 insert at TT¦Biên ch [15-15]:  → ¶mới¦hàng mới',
  'Lê Cường 03 delete at TT¦Biên ch [16-26]: cũ¦hàng cũ → ',
  'Trần Thị Bình 02 delete at TT¦Biên ch [29-33]: ô bỏ → ',
  'Nguyễn Văn An 01 insert at TT¦Biên ch [33-33]:  → ¦ô thêm',
  'Nguyễn Văn An 01 replace at Theo báo cáo số 1. [13-17]: số 1 → số 2',
]

test('a file that three people marked up says what each of them asked for, and accepts nothing', () => {
  const reading = read(marked)
  expect(told(reading)).toEqual(asked)
  const threads = reading.balloons.map(({ author, words, quoted, answers, resolved }) => [
    author,
    quoted,
    words,
    reading.balloons.find(({ id }) => id === answers)?.words ?? null,
    resolved,
  ])
  expect(threads).toEqual([
    ['Nguyễn Văn An', 'Chỗ này', 'Nên sửa.', null, false],
    ['Trần Thị Bình', '', 'Đồng ý.', 'Nên sửa.', false],
    ['Lê Cường', 'chỗ kia', 'Xong rồi.', null, true],
    ['Nguyễn Văn An', 'lời bàn trong ô', 'Trong bảng.', null, false],
  ])
})

test('it says the same when it was written and read once more', () => {
  const first = read(marked)
  const { proposals, balloons } = first
  const again = read(writeDocx(first.document, { proposals, balloons }))
  expect(told(again)).toEqual(asked)
  expect(again.document).toEqual(first.document)
})

function told({ proposals, document }: Reading): string[] {
  return proposals.map(({ author, at, change, place, was, proposed }) => {
    const provision = document.provisions.find(({ id }) => id === place.provisionId)
    const words = provision ? wordsOf(provision).slice(0, provision.table ? 10 : undefined) : ''
    const where = place.selection ? `[${place.selection.start}-${place.selection.end}]` : 'whole'
    const signs = `${author} ${at?.slice(8, 10)} ${change} at ${words} ${where}: ${was} → ${proposed}`
    return signs.replaceAll('\n', '¶').replaceAll('\t', '¦')
  })
}
