import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { wordsOf } from '../model.ts'
import { Unreadable } from '../unreadable.ts'
import { readOpenDocument } from './index.ts'

const names = ['office', 'text', 'table', 'style', 'meta', 'presentation', 'script']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ')

const styles = `
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="Middle" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
  <style:style style:name="Next" style:parent-style-name="Middle"><style:text-properties fo:font-style="italic"/></style:style>
  <text:list-style style:name="L">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
  </text:list-style>`

test('paragraphs, styles, lists with their printed numbers, tables and footnotes are read', () => {
  const { document } = read(`
    <text:h text:outline-level="1">Phần mở đầu</text:h>
    <text:p text:style-name="Next">Căn  cứ<text:s text:c="2"/><text:span text:style-name="B">Điều lệ</text:span>;<text:line-break/>xét
      đề nghị<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích.</text:p></text:note-body></text:note></text:p>
    <text:list text:style-name="L">
      <text:list-item><text:p>Thứ nhất</text:p>
        <text:list><text:list-item><text:p>Ý a</text:p></text:list-item><text:list-item><text:p>Ý b</text:p></text:list-item></text:list>
      </text:list-item>
      <text:list-item><text:p>Thứ hai</text:p></text:list-item>
    </text:list>
    <table:table><table:table-header-rows>${row('Tên', 'Số')}</table:table-header-rows>${row('Một', '1')}</table:table>`)
  expect(document.provisions.map(each => [each.kind, each.label, wordsOf(each)])).toEqual([
    ['heading', '', 'Phần mở đầu'],
    ['paragraph', '', 'Căn cứ  Điều lệ;\nxét đề nghị1'],
    ['clause', '1.', 'Thứ nhất'],
    ['point', 'a)', 'Ý a'],
    ['point', 'b)', 'Ý b'],
    ['clause', '2.', 'Thứ hai'],
    ['table', '', 'Tên\tSố\nMột\t1'],
    ['footnote', '1', 'Chú thích.'],
  ])
  const paragraph = document.provisions[1]
  expect(paragraph?.look).toEqual({ align: 'centre' })
  expect(paragraph?.runs.find(run => run.bold)?.text).toBe('Điều lệ')
  expect(paragraph?.runs.at(-1)).toMatchObject({ text: '1', raised: 'super', note: document.provisions.at(-1)?.id })
  expect(document.provisions[6]?.table?.rows[0]?.header).toBe(true)
})

test('nothing tracked is accepted: insertions are left out, deletions stand, and both are proposals', () => {
  const { document, proposals } = read(`
    <text:tracked-changes>
      ${change('c1', 'insertion', 'Trần Văn Bình')}
      ${change('c2', 'deletion', 'Lê Thị Cúc', '<text:p> rất</text:p>')}
    </text:tracked-changes>
    <text:p>Nhiệm vụ<text:change text:change-id="c2"/> nặng nề<text:change-start text:change-id="c1"/> và vẻ vang<text:change-end text:change-id="c1"/>.</text:p>`)
  const [provision] = document.provisions
  expect(provision && wordsOf(provision)).toBe('Nhiệm vụ rất nặng nề.')
  expect(proposals).toEqual([
    {
      id: expect.any(String),
      author: 'Lê Thị Cúc',
      at: '2026-09-05T08:30:00',
      change: 'delete',
      place: { provisionId: provision?.id, selection: { start: 8, end: 12 } },
      was: ' rất',
      proposed: '',
    },
    {
      id: expect.any(String),
      author: 'Trần Văn Bình',
      at: '2026-09-05T08:30:00',
      change: 'insert',
      place: { provisionId: provision?.id, selection: { start: 20, end: 20 } },
      was: '',
      proposed: ' và vẻ vang',
    },
  ])
})

test('an insertion over two paragraphs leaves one, and a deleted paragraph stands again', () => {
  const { document, proposals } = read(`
    <text:tracked-changes>
      ${change('c1', 'insertion', 'A')}
      ${change('c2', 'deletion', 'B', '<text:p/><text:p>Đoạn bỏ đi</text:p>')}
    </text:tracked-changes>
    <text:p>Đầu<text:change-start text:change-id="c1"/> thêm</text:p><text:p>nữa<text:change-end text:change-id="c1"/> cuối</text:p>
    <text:p>Trước<text:change text:change-id="c2"/></text:p>`)
  expect(document.provisions.map(wordsOf)).toEqual(['Đầu cuối', 'Trước', 'Đoạn bỏ đi'])
  expect(proposals.map(({ was, proposed }) => [was, proposed])).toEqual([
    ['', ' thêm\nnữa'],
    ['Đoạn bỏ đi', ''],
  ])
})

test('a note in the margin hangs on the words that it covers', () => {
  const { document, balloons } =
    read(`<text:p>a) Giao <office:annotation office:name="n1"><dc:creator>Phạm Thị Dung</dc:creator>
    <dc:date>2026-09-06T10:00:00</dc:date><text:p>Nên nói rõ cơ quan.</text:p></office:annotation>cơ quan<office:annotation-end office:name="n1"/> chủ trì</text:p>
    <text:p>b) Báo cáo</text:p>`)
  expect(balloons).toEqual([
    {
      id: expect.any(String),
      author: 'Phạm Thị Dung',
      at: '2026-09-06T10:00:00',
      place: { provisionId: document.provisions[0]?.id, selection: { start: 5, end: 12 } },
      quoted: 'cơ quan',
      words: 'Nên nói rõ cơ quan.',
      answers: null,
      resolved: false,
    },
  ])
})

test('sheets and slides become headings with what stands on them', () => {
  const sheet = fileOf(
    `<office:spreadsheet><table:table table:name="Quý III">${row('Chỉ tiêu', 'Kết quả')}
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet>`,
  )
  expect(linesOf(sheet)).toEqual(['Quý III', 'Chỉ tiêu\tKết quả'])
  const slides = fileOf(
    `<office:presentation><draw:page draw:name="Trang 1"><draw:frame><draw:text-box><text:p>Mục tiêu</text:p></draw:text-box></draw:frame></draw:page></office:presentation>`,
  )
  expect(linesOf(slides)).toEqual(['Trang 1', 'Mục tiêu'])
})

test('what is encrypted, cut or no document is refused', () => {
  const locked = fileOf('<office:text/>', {
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
  })
  expect(() => readOpenDocument(locked, { makeId })).toThrow(new Unreadable('file.password'))
  expect(() => readOpenDocument(fileOf('<office:text/>').subarray(0, 90), { makeId })).toThrow(Unreadable)
  expect(() => readOpenDocument(zipSync({ a: strToU8('b') }), { makeId })).toThrow(new Unreadable('file.damaged'))
})

let count = 0

function makeId(): string {
  count += 1
  return `id-${count}`
}

function read(body: string) {
  return readOpenDocument(fileOf(`<office:text>${body}</office:text>`), { makeId })
}

function linesOf(file: Uint8Array): string[] {
  return readOpenDocument(file, { makeId }).document.provisions.map(wordsOf)
}

function fileOf(body: string, more: Record<string, string> = {}): Uint8Array {
  const content = `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`
  const parts = { 'content.xml': content, ...more }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

function row(...cells: string[]): string {
  return `<table:table-row>${cells.map(cell => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
}

function change(id: string, kind: string, author: string, gone = ''): string {
  const info = `<office:change-info><dc:creator>${author}</dc:creator><dc:date>2026-09-05T08:30:00</dc:date></office:change-info>`
  return `<text:changed-region text:id="${id}"><text:${kind}>${info}${gone}</text:${kind}></text:changed-region>`
}
