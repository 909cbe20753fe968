import { expect, test } from 'vitest'
import { lines, p, r, read } from './sample.ts'

const style = (id: string, name: string, content: string, kind = 'paragraph') =>
  `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`

test('a look comes from the run, its style, the style below, and what two styles say cancels out', () => {
  const styles =
    style('base', 'Nền', '<w:rPr><w:b/></w:rPr>') +
    style('over', 'Trên', '<w:basedOn w:val="base"/><w:rPr><w:u w:val="single"/></w:rPr>') +
    style('strong', 'Đậm', '<w:rPr><w:b/></w:rPr>', 'character')
  const body = p(
    r('a') +
      r('b', '<w:b w:val="0"/>') +
      r('c', '<w:rStyle w:val="strong"/>') +
      r('d', '<w:i/><w:vertAlign w:val="superscript"/>'),
    '<w:pStyle w:val="over"/>',
  )
  expect(read({ body, parts: { styles } }).document.provisions[0]?.runs).toEqual([
    { text: 'a', bold: true, underline: true },
    { text: 'bc', underline: true },
    { text: 'd', bold: true, italic: true, underline: true, raised: 'super' },
  ])
})

test('heading styles are known by level, by their name in several languages, and by what they are based on', () => {
  const styles =
    style('h', 'heading 2', '') +
    style('tieude', 'Đầu đề 1', '') +
    style('own', 'Mục lớn', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('child', 'Con', '<w:basedOn w:val="h"/>')
  const body = ['own', 'h', 'tieude', 'child'].map(id => p(r(`Về ${id}`), `<w:pStyle w:val="${id}"/>`)).join('')
  expect(read({ body, parts: { styles } }).document.provisions.map(({ kind, depth }) => [kind, depth])).toEqual([
    ['heading', 0],
    ['heading', 1],
    ['heading', 0],
    ['heading', 1],
  ])
})

test('a style that is based on itself is no harm', () => {
  const styles =
    style('a', 'A', '<w:basedOn w:val="b"/>') + style('b', 'B', '<w:basedOn w:val="a"/><w:rPr><w:i/></w:rPr>')
  expect(read({ body: p(r('x'), '<w:pStyle w:val="a"/>'), parts: { styles } }).document.provisions[0]?.runs).toEqual([
    { text: 'x', italic: true },
  ])
})

test('alignment, indent and page breaks are kept', () => {
  const body =
    p(r('Phải'), '<w:jc w:val="right"/>') +
    p(r('Lùi'), '<w:ind w:left="720" w:hanging="360"/>') +
    p(r('Mới'), '<w:pageBreakBefore/>') +
    p(r('Hết') + '<w:r><w:br w:type="page"/></w:r>') +
    p(r('Sau'))
  expect(read({ body }).document.provisions.map(({ look }) => look)).toEqual([
    { align: 'right' },
    { indent: 18 },
    { newPage: true },
    undefined,
    { newPage: true },
  ])
})

test('a section on a new page begins a page, a continuous one does not', () => {
  const section = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`
  const body = p(r('Một'), section('nextPage')) + p(r('Hai'), section('continuous')) + p(r('Ba'))
  expect(read({ body }).document.provisions.map(({ look }) => look)).toEqual([undefined, undefined, { newPage: true }])
})

test('pages that lie on their side are known, whatever their section stands between', () => {
  const section = (width: number, height: number) => `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/></w:sectPr>`
  const body = p(r('Trước'), section(11_906, 16_838)) + p(r('Bảng ngang'), section(16_838, 11_906)) + p(r('Sau'))
  expect(read({ body }).document.provisions.map(({ look }) => look)).toEqual([
    undefined,
    { newPage: true, landscape: true },
    { newPage: true },
  ])
})

test('of a field only its result is words, also over several runs, and page numbers are none', () => {
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const complex =
    field('begin') +
    '<w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r>' +
    field('separate') +
    r('trang chủ') +
    field('end')
  const reading = read({
    body: p(
      r('Xem ') +
        complex +
        r('; trang ') +
        `<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>` +
        `<w:fldSimple w:instr="DATE">${r('hôm nay')}</w:fldSimple>`,
    ),
  })
  expect(lines(reading)).toEqual(['Xem trang chủ; trang hôm nay'])
  expect(reading.document.provisions[0]?.runs[1]).toEqual({ text: 'trang chủ', href: 'https://example.org/' })
})

test('links lead where the file says, but never to a script', () => {
  const body = p(
    `<w:hyperlink r:id="l1">${r('một')}</w:hyperlink><w:hyperlink r:id="l2">${r('hai')}</w:hyperlink><w:hyperlink w:anchor="muc">${r('ba')}</w:hyperlink>`,
  )
  const relations = [
    ['l1', 'hyperlink', 'https://example.org/a', 'External'],
    ['l2', 'hyperlink', 'javascript:alert(1)', 'External'],
  ] as const
  expect(read({ body, relations }).document.provisions[0]?.runs).toEqual([
    { text: 'một', href: 'https://example.org/a' },
    { text: 'hai' },
    { text: 'ba', href: '#muc' },
  ])
})

test('signs, tabs, breaks and hyphens are what they look like', () => {
  const content =
    '<w:t>Dấu</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:sym w:font="Symbol" w:char="F0B3"/>'
  expect(lines(read({ body: p(`<w:r>${content}</w:r>`) }))).toEqual(['Dấu✓\ta\nb\u2011cd≥'])
})

test('words inside controls, tags and tracked wrappers are words', () => {
  const body = `<w:sdt><w:sdtContent>${p(r('một ') + `<w:sdt><w:sdtContent>${r('hai ')}</w:sdtContent></w:sdt><w:smartTag>${r('ba')}</w:smartTag>`)}</w:sdtContent></w:sdt>`
  expect(lines(read({ body }))).toEqual(['một hai ba'])
})

test('decomposed Vietnamese is composed, across runs too, and offsets stay right', () => {
  const [decomposed, part] = ['Uỷ ban'.normalize('NFD'), 'quye\u0302']
  const reading = read({
    body: p(
      r(decomposed) +
        r(` ${part}`) +
        r('\u0300n', '<w:b/>') +
        '<w:commentRangeStart w:id="1"/>' +
        r(' hạn') +
        '<w:commentRangeEnd w:id="1"/>',
    ),
    parts: { comments: '<w:comment w:id="1"/>' },
  })
  expect(lines(reading)).toEqual(['Uỷ ban quyền hạn'])
  expect(reading.balloons[0]?.place.selection).toEqual({ start: 12, end: 16 })
})

test('marks of direction and characters without width fall away', () => {
  expect(lines(read({ body: p(r('Nghị\u200B quyết \u202Eđã\u202C \uFEFFban\u00AD hành\u200F')) }))).toEqual([
    'Nghị quyết đã ban hành',
  ])
})

test('white space counts where it is to be preserved', () => {
  expect(lines(read({ body: p('<w:r><w:t>  một </w:t></w:r>' + r(' hai')) }))).toEqual(['một hai'])
})

test('hidden words are left out, and that is said', () => {
  const reading = read({ body: p(r('Thấy') + r(' không thấy', '<w:vanish/>')) })
  expect([lines(reading), reading.losses]).toEqual([['Thấy'], [{ code: 'text.hidden_words', facts: { count: 1 } }]])
})

test('the main part is found by its relation, and the strict form is read alike', () => {
  const body = p(r('Văn bản', '<w:b/>'), '<w:jc w:val="center"/>')
  const plain = read({ body }).document
  expect(read({ body, mainName: 'khac/noi-dung.xml' }).document).toEqual(plain)
  expect(read({ body, strict: true }).document).toEqual(plain)
})

test('what is raised by hand is raised, and the underline of a link is not the look of its words', () => {
  const styles = style('link', 'Hyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>', 'character')
  const link = `<w:hyperlink w:anchor="a">${r('mục a', '<w:rStyle w:val="link"/>')}</w:hyperlink>`
  const body = p(r('m') + r('2', '<w:position w:val="8"/><w:sz w:val="19"/>') + link)
  expect(read({ body, parts: { styles } }).document.provisions[0]?.runs).toEqual([
    { text: 'm' },
    { text: '2', raised: 'super' },
    { text: 'mục a', href: '#a' },
  ])
})
