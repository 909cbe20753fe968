import { expect, test } from 'vitest'
import { asked, by, gone, lines, p, r, read, table, tr } from './sample.ts'

const [an, binh] = ['Nguyễn Văn An', 'Trần Thị Bình']
const ins = (content: string, author = an) => `<w:ins ${by(author)}>${content}</w:ins>`
const del = (words: string, author = an) => `<w:del ${by(author)}>${gone(words)}</w:del>`
const mark = (element: string, author = an) => `<w:rPr><w:${element} ${by(author)}/></w:rPr>`

test('an insertion is left out of the document and comes out as a proposal', () => {
  const reading = read({ body: p(r('Tỉnh ủy ') + ins(r('và Uỷ ban ')) + r('quyết định.')) })
  expect(lines(reading)).toEqual(['Tỉnh ủy quyết định.'])
  expect(asked(reading)).toEqual([{ author: an, change: 'insert', at: [0, 8, 8], was: '', proposed: 'và Uỷ ban ' }])
  expect(reading.proposals[0]?.at).toBe('2026-03-04T08:30:00Z')
})

test('a deletion is still in the document', () => {
  const reading = read({ body: p(r('Không ') + del('quá ') + r('ba ngày.')) })
  expect(lines(reading)).toEqual(['Không quá ba ngày.'])
  expect(asked(reading)).toEqual([{ author: an, change: 'delete', at: [0, 6, 10], was: 'quá ', proposed: '' }])
})

test('a deletion beside an insertion of the same person is one replacement, in either order', () => {
  const reading = read({
    body: p(r('Trong ') + del('ba') + ins(r('năm')) + r(' ngày')) + p(ins(r('Cấp')) + del('Các cấp') + r(' ủy')),
  })
  expect(asked(reading)).toEqual([
    { author: an, change: 'replace', at: [0, 6, 8], was: 'ba', proposed: 'năm' },
    { author: an, change: 'replace', at: [1, 0, 7], was: 'Các cấp', proposed: 'Cấp' },
  ])
})

test('what two people ask for side by side stays two proposals', () => {
  const reading = read({ body: p(del('ba') + ins(r('năm'), binh) + r(' ngày')) })
  expect(asked(reading).map(({ author, change }) => [author, change])).toEqual([
    [an, 'delete'],
    [binh, 'insert'],
  ])
})

test('somebody who strikes out words that another would insert makes a proposal of his own', () => {
  const reading = read({
    body: p(
      r('Giao ') +
        `<w:ins ${by(an)}>${r('ngay ')}<w:del ${by(binh)}>${gone('và luôn ')}</w:del></w:ins>` +
        r('cho sở.'),
    ),
  })
  expect(lines(reading)).toEqual(['Giao cho sở.'])
  expect(asked(reading)).toEqual([
    { author: an, change: 'insert', at: [0, 5, 5], was: '', proposed: 'ngay và luôn ' },
    { author: binh, change: 'delete', at: [0, 5, 5], was: 'và luôn ', proposed: '' },
  ])
})

test('a new paragraph after another is asked for at its end', () => {
  const body = p(r('Một.'), mark('ins')) + p(ins(r('Hai.'))) + p(r('Ba.'))
  const reading = read({ body })
  expect(lines(reading)).toEqual(['Một.', 'Ba.'])
  expect(asked(reading)).toEqual([{ author: an, change: 'insert', at: [0, 4, 4], was: '', proposed: '\nHai.' }])
})

test('a new paragraph before another is asked for at its start', () => {
  const reading = read({ body: p(ins(r('Mới.')), mark('ins')) + p(r('Cũ.')) })
  expect(lines(reading)).toEqual(['Cũ.'])
  expect(asked(reading)).toEqual([{ author: an, change: 'insert', at: [0, 0, 0], was: '', proposed: 'Mới.\n' }])
})

test('a paragraph that was only split is one paragraph still, and looks as its second half', () => {
  const reading = read({ body: p(r('Nửa đầu '), mark('ins')) + p(r('nửa sau.'), '<w:jc w:val="center"/>') })
  expect(lines(reading)).toEqual(['Nửa đầu nửa sau.'])
  expect(reading.document.provisions[0]?.look).toEqual({ align: 'centre' })
  expect(asked(reading)).toEqual([{ author: an, change: 'insert', at: [0, 8, 8], was: '', proposed: '\n' }])
})

test('a paragraph that goes with its end goes as a whole', () => {
  const reading = read({ body: p(r('Một.')) + p(del('Hai.'), mark('del')) + p(r('Ba.')) })
  expect(lines(reading)).toEqual(['Một.', 'Hai.', 'Ba.'])
  expect(asked(reading)).toEqual([{ author: an, change: 'delete', at: [1], was: 'Hai.', proposed: '' }])
})

test('so does one that goes with the end of the paragraph before it', () => {
  const reading = read({ body: p(r('Một.'), mark('del')) + p(del('Hai.')) + p(r('Ba.')) })
  expect(asked(reading)).toEqual([{ author: an, change: 'delete', at: [1], was: 'Hai.', proposed: '' }])
})

test('two paragraphs that would be joined are two before', () => {
  const reading = read({ body: p(r('Một') + del(' thôi.'), mark('del')) + p(r('hai.')) })
  expect(lines(reading)).toEqual(['Một thôi.', 'hai.'])
  expect(asked(reading)).toEqual([{ author: an, change: 'delete', at: [0, 3, 9], was: ' thôi.\n', proposed: '' }])
})

test('numbers are those of the document before', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const body =
    p(r('Lập danh sách.'), list) + p(ins(r('Chen vào.')), list + mark('ins')) + p(r('Công bố kết quả.'), list)
  expect(lines(read({ body, parts: { numbering } }))).toEqual(['1. Lập danh sách.', '2. Công bố kết quả.'])
})

test('the two ends of a move are paired by its name', () => {
  const from = `<w:moveFromRangeStart ${by(an, 7)} w:name="move1"/><w:moveFrom ${by(an)}>${r('Đoạn này.')}</w:moveFrom><w:moveFromRangeEnd w:id="7"/>`
  const to = `<w:moveToRangeStart ${by(an, 8)} w:name="move1"/><w:moveTo ${by(an)}>${r('Đoạn này.')}</w:moveTo><w:moveToRangeEnd w:id="8"/>`
  const reading = read({ body: p(from, mark('moveFrom')) + p(r('Giữa.')) + p(r('Cuối. ') + to) })
  expect(lines(reading)).toEqual(['Đoạn này.', 'Giữa.', 'Cuối.'])
  expect(asked(reading)).toEqual([
    { author: an, change: 'move', at: [0], was: 'Đoạn này.', proposed: 'Đoạn này.', to: 5 },
  ])
  expect(reading.proposals[0]?.to?.provisionId).toBe(reading.document.provisions[2]?.id)
})

test('an end of a move without the other is a deletion or an insertion', () => {
  const reading = read({
    body: p(r('A ') + `<w:moveFrom ${by(an)}>${r('bỏ')}</w:moveFrom><w:moveTo ${by(binh)}>${r('thêm')}</w:moveTo>`),
  })
  expect(lines(reading)).toEqual(['A bỏ'])
  expect(asked(reading).map(({ change }) => change)).toEqual(['delete', 'insert'])
})

test('rows that come are left out and rows that go are still there', () => {
  const rows = [tr(['A', 'B']), tr(['C', 'D'], `<w:ins ${by(an)}/>`), tr(['E', 'F'], `<w:del ${by(binh)}/>`)]
  const reading = read({ body: table(...rows) })
  expect(lines(reading)).toEqual(['A\tB\nE\tF'])
  expect(asked(reading)).toEqual([
    { author: an, change: 'insert', at: [0, 3, 3], was: '', proposed: '\nC\tD' },
    { author: binh, change: 'delete', at: [0, 4, 7], was: 'E\tF', proposed: '' },
  ])
})

test('cells that come or go are told, too', () => {
  const cell = (words: string, change: string) => `<w:tc><w:tcPr><w:${change} ${by(an)}/></w:tcPr>${p(r(words))}</w:tc>`
  const reading = read({ body: table(tr(['A', cell('mới', 'cellIns')]), tr(['C', cell('cũ', 'cellDel')])) })
  expect(lines(reading)).toEqual(['A\nC\tcũ'])
  expect(asked(reading)).toEqual([
    { author: an, change: 'insert', at: [0, 1, 1], was: '', proposed: '\tmới' },
    { author: an, change: 'delete', at: [0, 4, 6], was: 'cũ', proposed: '' },
  ])
})

test('a table of which no row was there before is asked for after the paragraph above', () => {
  const reading = read({ body: p(r('Bảng sau:')) + table(tr(['A', 'B'], `<w:ins ${by(an)}/>`)) + p(r('Hết.')) })
  expect(lines(reading)).toEqual(['Bảng sau:', 'Hết.'])
  expect(asked(reading)).toEqual([{ author: an, change: 'insert', at: [0, 9, 9], was: '', proposed: '\nA\tB' }])
})

test('changes inside a cell have their place among the words of the table', () => {
  const cell = `<w:tc>${p(r('Biên chế ') + del('120') + ins(r('118')))}</w:tc>`
  const reading = read({ body: table(tr(['TT', cell])) })
  expect(lines(reading)).toEqual(['TT\tBiên chế 120'])
  expect(asked(reading)).toEqual([{ author: an, change: 'replace', at: [0, 12, 15], was: '120', proposed: '118' }])
})

test('a changed look is a proposal, and the look before is used', () => {
  const run = r('quan trọng', `<w:b/><w:rPrChange ${by(an)}><w:rPr><w:i/></w:rPr></w:rPrChange>`)
  const look = `<w:jc w:val="center"/><w:pPrChange ${by(binh)}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>`
  const reading = read({ body: p(r('Rất ') + run, look) })
  expect(reading.document.provisions[0]).toMatchObject({
    runs: [{ text: 'Rất ' }, { text: 'quan trọng', italic: true }],
    look: { align: 'right' },
  })
  expect(asked(reading)).toEqual([
    { author: binh, change: 'format', at: [0], was: 'Rất quan trọng', proposed: 'Rất quan trọng' },
    { author: an, change: 'format', at: [0, 4, 14], was: 'quan trọng', proposed: 'quan trọng' },
  ])
})

test('a document that is nothing but insertions has somewhere to propose them', () => {
  const reading = read({ body: p(ins(r('Toàn chữ mới.'))) })
  expect(lines(reading)).toEqual([''])
  expect(asked(reading)).toEqual([{ author: an, change: 'insert', at: [0, 0, 0], was: '', proposed: 'Toàn chữ mới.' }])
})

test('an inserted footnote is proposed with its words, and is no footnote yet', () => {
  const footnotes = `<w:footnote w:id="2">${p(r('Theo báo cáo quý một.'))}</w:footnote>`
  const body = p(r('Đạt kế hoạch') + ins('<w:r><w:footnoteReference w:id="2"/></w:r>') + r('.'))
  const reading = read({ body, parts: { footnotes } })
  expect(lines(reading)).toEqual(['Đạt kế hoạch.'])
  expect(asked(reading)[0]?.proposed).toBe('[Theo báo cáo quý một.]')
})
