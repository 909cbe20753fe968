import { expect, test } from 'vitest'
import { counting } from '../counting.ts'
import { readDocx } from './read-docx.ts'
import { lines, p, r, read, table, tr } from './sample.ts'
import { writeDocx } from './write-docx.ts'

const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(words))}</w:tc>`
const down = (value = '') => (value === '' ? '<w:vMerge/>' : `<w:vMerge w:val="${value}"/>`)

function tableOf(body: string, styles = '') {
  return read({ body, parts: { styles } }).document.provisions[0]?.table
}

test('merged cells stand once, with the columns and rows that they cover', () => {
  const rows = [
    tr([cell('Đầu', '<w:gridSpan w:val="2"/>')], '<w:tblHeader/>'),
    tr([cell('Dọc', down('restart')), cell('một')]),
    tr([cell('', down()), cell('hai')]),
    tr([cell('Dưới'), cell('ba')]),
  ]
  const found = tableOf(table(...rows))
  expect(found?.widths).toEqual([100, 150])
  expect(found?.rows.map(row => row.cells.map(({ column, columns, rows }) => [column, columns, rows]))).toEqual([
    [[0, 2, 1]],
    [
      [0, 1, 2],
      [1, 1, 1],
    ],
    [[1, 1, 1]],
    [
      [0, 1, 1],
      [1, 1, 1],
    ],
  ])
  expect(found?.rows.map(({ header }) => header)).toEqual([true, undefined, undefined, undefined])
})

test('words in a cell that continues another are not lost', () => {
  const rows = [tr([cell('trên', down('restart')), cell('x')]), tr([cell('dưới', down()), cell('y')])]
  expect(lines(read({ body: table(...rows) }))).toEqual(['trên\vdưới\tx\ny'])
})

test('columns that a row leaves out are counted', () => {
  expect(
    tableOf(table(tr([cell('một'), cell('hai')]), tr([cell('ba')], '<w:gridBefore w:val="1"/>')))?.rows[1]?.cells[0]
      ?.column,
  ).toBe(1)
})

test('a table is ruled by its own lines, by its style or by a cell, and otherwise only places words', () => {
  const lines = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
  const plain = table(tr(['A', 'B']))
  const styles = `<w:style w:type="table" w:styleId="grid"><w:name w:val="Lưới"/><w:tblPr>${lines}</w:tblPr></w:style>`
  const bordered = table(tr([cell('A', '<w:tcBorders><w:top w:val="single"/></w:tcBorders>')]))
  expect([
    tableOf(plain)?.ruled,
    tableOf(plain.replace('<w:tblPr/>', `<w:tblPr>${lines}</w:tblPr>`))?.ruled,
    tableOf(plain.replace('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="grid"/></w:tblPr>'), styles)?.ruled,
    tableOf(
      plain.replace(
        '<w:tblPr/>',
        '<w:tblPr><w:tblStyle w:val="grid"/><w:tblBorders><w:top w:val="nil"/></w:tblBorders></w:tblPr>',
      ),
      styles,
    )?.ruled,
    tableOf(bordered)?.ruled,
  ]).toEqual([false, true, true, false, true])
})

test('a table in a cell becomes paragraphs of that cell', () => {
  const inner = `<w:tc>${p(r('Trước'))}${table(tr(['trong', 'cùng']))}${p(r('sau'))}</w:tc>`
  const reading = read({ body: table(tr(['Ngoài', inner])) })
  expect(lines(reading)).toEqual(['Ngoài\tTrước\vtrong\vcùng\vsau'])
  expect(reading.losses).toEqual([{ code: 'text.nested_table', facts: { count: 1 } }])
})

test('numbers in cells are labels of their paragraphs', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const numbered = (words: string) =>
    `<w:tc>${p(r(words), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}</w:tc>`
  expect(lines(read({ body: table(tr([numbered('a'), numbered('b')])), parts: { numbering } }))).toEqual(['1. a\t2. b'])
})

test('a thousand rows of absurdly wide cells are read', () => {
  const wide = tr([cell('x', '<w:gridSpan w:val="999999999"/>'), cell('y', '<w:gridSpan w:val="999999999"/>')])
  expect(tableOf(table(...Array.from({ length: 1_000 }, () => wide)))?.rows).toHaveLength(1_000)
})

test('rows that have ids keep them through Word; a row that was copied leaves its id with the first', () => {
  const plain = (column: number, text: string) => ({
    column,
    columns: 1,
    rows: 1,
    paragraphs: [{ label: '', runs: [{ text }] }],
  })
  const rows = [
    { cells: [plain(0, 'STT'), plain(1, 'Ý kiến')], header: true as const },
    { id: '0f8fad5b-d9cb-469f-a165-70867728950e', cells: [plain(0, '1'), plain(1, 'Một')] },
    { id: 'hai', cells: [plain(0, '2'), plain(1, 'Hai')] },
  ]
  const provision = { id: 't', kind: 'table' as const, depth: 0, label: '', runs: [] }
  const table = { rows, widths: [40, 200], ruled: true }
  const document = { provisions: [{ ...provision, table }], pictures: {}, running: { headers: [], footers: [] } }
  const { document: back } = readDocx(writeDocx(document), { makeId: counting() })
  expect(back.provisions[0]?.table?.rows.map(({ id }) => id)).toEqual([undefined, rows[1]?.id, 'hai'])
})
