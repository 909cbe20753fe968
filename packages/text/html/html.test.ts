import { expect, test } from 'vitest'
import { counting } from '../counting.ts'
import { wordsOf, type Reading } from '../model.ts'
import { readHtml } from './index.ts'

function read(html: string): Reading {
  return readHtml(html, { makeId: counting() })
}

function outline(reading: Reading): string[] {
  return reading.document.provisions.map(
    each => `${'  '.repeat(each.depth)}${each.kind} [${each.label}] ${wordsOf(each)}`,
  )
}

test('lists are numbered as a browser shows them', () => {
  const html = `<h1>Kế hoạch</h1><ol start=3><li>Ba<ol type=a><li>Nhỏ<li value=4>Lớn</ol><li><p>Bốn</p><p>thêm lời</p></ol>
    <ul><li></li><li>Chấm</ul><p>Hết</p>`
  expect(outline(read(html))).toEqual([
    'heading [] Kế hoạch',
    '  clause [3.] Ba',
    '    point [a.] Nhỏ',
    '    point [d.] Lớn',
    '  clause [4.] Bốn',
    '    paragraph [] thêm lời',
    '    item [•] Chấm',
    '    paragraph [] Hết',
  ])
})

test('what Word puts on the clipboard keeps its numbers, footnotes and looks', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style>
    <!--[if gte mso 9]><xml><o:x>không đọc</o:x></xml><![endif]--></head><body><!--StartFragment-->
    <p class=MsoNormal align=center style='text-align:center'><b>Chương I<o:p></o:p></b></p>
    <p class=MsoNormal align=center><b>QUY ĐỊNH CHUNG</b></p>
    <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Phạm
      vi<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>
    <p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><u>Nhỏ</u></p>
    <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
      href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> Nguồn: báo cáo.</p></div></div></body></html>`
  const reading = read(html)
  expect(outline(reading)).toEqual([
    'chapter [Chương I] QUY ĐỊNH CHUNG',
    '  clause [1.] Phạm vi1',
    '    item [•] Nhỏ',
    'footnote [1] Nguồn: báo cáo.',
  ])
  const [, clause, item, note] = reading.document.provisions
  expect(clause?.runs[1]).toEqual({ text: '1', raised: 'super', note: note?.id })
  expect(item?.runs).toEqual([{ text: 'Nhỏ', underline: true }])
})

test('what Google Docs puts on the clipboard is not all bold', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="text-align:justify"><span
    style="font-weight:700;">Điều 1.</span><span style="font-weight:400;font-style:italic"> Tên gọi</span></p><ul><li dir="ltr"
    style="list-style-type:circle" aria-level="1"><p role="presentation"><span>Một</span></p></li></ul></b>`
  const { provisions } = read(html).document
  expect(provisions).toMatchObject([
    { kind: 'article', label: 'Điều 1.', runs: [{ text: 'Tên gọi', italic: true }], look: { align: 'justified' } },
    { kind: 'item', label: '◦', runs: [{ text: 'Một' }], depth: 1 },
  ])
  expect(provisions[0]?.runs[0]?.bold).toBeUndefined()
})

test('merged cells stand once and where they belong', () => {
  const html = `<table border=1><thead><tr><th rowspan=2>A<th colspan=2>B</thead><tbody><tr><td>C<td><p>D</p><ol><li>E</ol>
    <tr><td rowspan=9>F<td>G<b> đậm</b> <i>nghiêng</i><td><table><tr><td>H</table></table>`
  const [provision] = read(html).document.provisions
  expect(provision?.kind).toBe('table')
  const cells = provision?.table?.rows.map(row => row.cells.map(each => [each.column, each.columns, each.rows]))
  expect(cells).toEqual([
    [
      [0, 1, 2],
      [1, 2, 1],
    ],
    [
      [1, 1, 1],
      [2, 1, 1],
    ],
    [
      [0, 1, 1],
      [1, 1, 1],
      [2, 1, 1],
    ],
  ])
  expect(provision && wordsOf(provision)).toBe('A\tB\nC\tD\v1. E\nF\tG đậm nghiêng\tH')
  expect(provision?.table?.rows[0]?.header).toBe(true)
})

test('insertions and deletions are proposals, and nothing is accepted', () => {
  const html = `<p>1. Họp vào <del cite="mailto:An%20Bình" datetime="2026-05-04T08:00:00Z">thứ hai</del><ins cite="mailto:An%20Bình"
    datetime="2026-05-04T08:00:00Z">thứ ba</ins> hằng <ins>tuần</ins></p><ins><p>Đoạn mới</p></ins><p>2. Cuối <del>cùng</del></p>`
  const { document, proposals } = read(html)
  expect(document.provisions.map(wordsOf)).toEqual(['Họp vào thứ hai hằng', 'Cuối cùng'])
  const [first, second] = document.provisions.map(each => each.id)
  expect(proposals.map(({ id: _id, ...rest }) => rest)).toEqual([
    {
      author: 'An Bình',
      at: '2026-05-04T08:00:00Z',
      change: 'replace',
      place: { provisionId: first, selection: { start: 8, end: 15 } },
      was: 'thứ hai',
      proposed: 'thứ ba',
    },
    {
      author: '',
      at: null,
      change: 'insert',
      place: { provisionId: first, selection: { start: 20, end: 20 } },
      was: '',
      proposed: 'tuần\nĐoạn mới',
    },
    {
      author: '',
      at: null,
      change: 'delete',
      place: { provisionId: second, selection: { start: 5, end: 9 } },
      was: 'cùng',
      proposed: '',
    },
  ])
})

test('pictures inside come along; those elsewhere are told and never fetched', () => {
  const dot = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA='
  const html = `<p><img src="data:image/gif;base64,${dot}" width=40 height=20 alt="Dấu"></p><img src="https://example.org/x.png">
    <iframe src="https://example.org"></iframe><script>alert(1)</script><p style="display:none">ẩn</p><p>Lời</p>`
  const { document, losses } = read(html)
  expect(document.provisions.map(each => each.kind)).toEqual(['image', 'paragraph'])
  expect(document.provisions[0]?.runs[0]?.picture).toEqual({ key: 'picture-1', widthPt: 30, heightPt: 15, alt: 'Dấu' })
  expect(document.pictures['picture-1']?.mediaType).toBe('image/gif')
  expect(losses).toEqual([
    { code: 'text.remote_picture', facts: { count: 1 } },
    { code: 'text.embedded_left_out', facts: { count: 1 } },
  ])
})

test('links that run programs are only words', () => {
  const { provisions } = read('<a href="javascript:alert(1)">một</a> <a href="https://example.org/">hai</a>').document
  expect(provisions[0]?.runs).toEqual([{ text: 'một ' }, { text: 'hai', href: 'https://example.org/' }])
})

test('a text nested a hundred thousand deep is read, and one that multiplies is refused', () => {
  expect(outline(read(`${'<div>'.repeat(100_000)}đáy`))).toEqual(['paragraph [] đáy'])
  expect(read('<ul><li>x'.repeat(10_000)).document.provisions.at(-1)?.depth).toBe(9_999)
  const unclosed = Array.from({ length: 3000 }, (_, index) => `<font size=${index}>`).join('')
  const bomb = `<p>${unclosed}</p>${'<p>x'.repeat(3000)}`
  expect(() => read(bomb)).toThrow('file.too_deep')
})

test('words in an old Vietnamese font are Unicode', () => {
  const html = `<p style="font-family:'.VnTimeH'">§¶ng <font face="VNI-Times">Coäng</font> <span style="font-family:Arial">số</span></p>`
  expect(outline(read(html))).toEqual(['paragraph [] ĐẢNG Cộng số'])
})
