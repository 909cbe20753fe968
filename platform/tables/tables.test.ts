import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import writeWorkbookFile from 'write-excel-file/node'
import { Refused } from '../refused.ts'
import { limits } from './limits.ts'
import { readHere } from './read-here.ts'
import { readTable } from './read-table.ts'
import { keepable } from './table.ts'
import { writeCsv, writeXlsx } from './write-here.ts'
import { writeTable } from './write-table.ts'

const rowsOf = async (source: string | Uint8Array, sheet?: string) =>
  (await readHere(typeof source === 'string' ? { text: source } : { bytes: source }, sheet)).rows

const codeOf = (source: string | Uint8Array, sheet?: string) =>
  rowsOf(source, sheet).then(
    () => 'read',
    (error: unknown) => (error instanceof Refused ? error.message : error),
  )

test('cells are parted by what parts the first line most often, and quotation marks keep what is between them', async () => {
  expect(await rowsOf('mã;tên\r\n01;"Đảng ủy, Văn phòng"')).toEqual([
    ['mã', 'tên'],
    ['01', 'Đảng ủy, Văn phòng'],
  ])
  expect(await rowsOf('a,b\n"một ""hai""","ba\nbốn"')).toEqual([
    ['a', 'b'],
    ['một "hai"', 'ba\nbốn'],
  ])
  expect(await rowsOf('sep=;\r\na,b;c\r\n')).toEqual([['a,b', 'c']])
})

test('what is copied from Excel or Word, and a plain list, are tables too', async () => {
  expect(await rowsOf('Nguyễn Văn A\tBí thư\nTrần Thị B\t\n')).toEqual([
    ['Nguyễn Văn A', 'Bí thư'],
    ['Trần Thị B', ''],
  ])
  expect(await rowsOf('Nguyễn Văn A\n\nTrần Thị B')).toEqual([['Nguyễn Văn A'], [''], ['Trần Thị B']])
  expect(await rowsOf('cao 5" rộng\tx')).toEqual([['cao 5" rộng', 'x']])
})

test('Vietnamese is read in every encoding that offices have left behind, and always composed', async () => {
  const [text, rows] = ['tên\nNguyễn Ấu', [['tên'], ['Nguyễn Ấu']]]
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const windows1258 = Buffer.from('t\xEAn\nNguy\xEA\xDEn \xC2\xECu', 'latin1')
  expect(await rowsOf(Buffer.from(`\uFEFF${text.normalize('NFD')}`))).toEqual(rows)
  expect(await rowsOf(utf16)).toEqual(rows)
  expect(await rowsOf(utf16.subarray(2))).toEqual(rows)
  expect(await rowsOf(Buffer.from(utf16).swap16())).toEqual(rows)
  expect(await rowsOf(windows1258)).toEqual(rows)
})

test('bytes that are no text we know are refused, not read as nonsense', async () => {
  const tcvn3 = Buffer.from('NguyÔn V¨n B×nh', 'latin1')
  expect(await codeOf(tcvn3)).toBe('table.unknown_encoding')
  expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('table.old_workbook')
  expect(await codeOf(Buffer.from('PK and then nothing'))).toBe('table.unreadable')
})

test('a quotation mark that is never closed is refused with its row', async () => {
  await expect(rowsOf('a,b\n1,2\n3,"4\n5,6')).rejects.toMatchObject({
    obstacle: { code: 'table.quote_open', facts: { row: 3 } },
  })
})

test('a workbook gives days as days, numbers without an exponent, and the sheet that is named', async () => {
  const day = new Date('1968-02-29T00:00:00Z')
  const sheet = [
    [day, 84912345678901, 0.5, true, null, '007'],
    [null, { value: '=1+1', type: String }],
  ]
  const book = await writeWorkbookFile([
    { data: [['other']], sheet: 'Một' },
    { data: sheet, sheet: 'Hai', dateFormat: 'dd/mm/yyyy' },
  ]).toBuffer()
  const table = await readHere({ bytes: book }, 'Hai')
  expect(table).toMatchObject({ sheet: 'Hai', sheets: ['Một', 'Hai'] })
  expect(table.rows).toEqual([
    ['1968-02-29', '84912345678901', '0.5', 'TRUE', '', '007'],
    ['', '=1+1', '', '', '', ''],
  ])
  expect(await rowsOf(book)).toEqual([['other']])
  expect(await codeOf(book, 'Ba')).toBe('table.sheet_unknown')
})

test('a formula gives its value', async () => {
  const cells = '<c r="A1"><f>1/3*3E11</f><v>1E11</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
  expect(await rowsOf(workbookWith(`<row r="1">${cells}</row>`))).toEqual([['100000000000', 'ab']])
})

test('what is too large is refused before it does harm', async () => {
  const wide = Array.from({ length: limits.columns + 1 }, () => 'x').join(',')
  expect(await codeOf(wide)).toBe('table.too_many_columns')
  expect(await codeOf('x'.repeat(limits.cell + 1))).toBe('table.cell_too_long')
  expect(await codeOf('x\n'.repeat(limits.rows + 1))).toBe('table.too_many_rows')
  await expect(readTable({ text: ' '.repeat(limits.bytes + 1) })).rejects.toThrow('table.too_large')
  expect(await codeOf(overstated(workbookWith('')))).toBe('table.too_large')
})

test('a sheet that pretends to have a billion rows is refused at once', async () => {
  expect(await codeOf(workbookWith('<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>'))).toBe(
    'table.too_many_rows',
  )
})

test('a file that keeps its reader busy for too long ends that thread and nothing else', async () => {
  const bytes = workbookWith('<row r="&#49;000000000"><c r="A&#49;000000000"><v>1</v></c></row>')
  await expect(readTable({ bytes }, undefined, { ...limits, milliseconds: 500 })).rejects.toThrow('table.too_large')
})

test('a thread reads and writes as one would in place', async () => {
  const source = { text: 'a,b\n1,2' }
  expect(await readTable(source)).toEqual(await readHere(source, undefined))
  const rows = [['mã', '007']]
  for (const format of ['csv', 'xlsx'] as const)
    expect(await rowsOf(await writeTable({ rows, format, separator: ';' }))).toEqual(rows)
})

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '007',
    '+84 912',
    '=1+1',
    '-',
    '@a',
    "'",
    "'=x",
    "''+",
    '\ttab',
    'a"b',
    'a;b',
    'a\nb',
    ' x ',
    '_x0041_',
    'constructor',
    '__proto__',
    '1E5',
  ),
  fc.constant('Đặng Thuỳ'.normalize('NFD')),
)
const tables = fc
  .integer({ min: 1, max: 4 })
  .chain(columns =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
  )
const composed = (rows: string[][]) => rows.map(row => row.map(keepable))

test('what is written as CSV is read back as it was, formulas and all', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(',', ';'), async (rows, separator) => {
      expect(await rowsOf(writeCsv(composed(rows), separator))).toEqual(composed(rows))
    }),
  )
})

test('what is written as a workbook is read back as it was, but for empty cells at the end', async () => {
  const kept = tables.map(rows => rows.map(row => ['key', ...row]))
  await fc.assert(
    fc.asyncProperty(kept, async rows => {
      const read = await rowsOf(await writeXlsx(composed(rows), 'Bảng'))
      expect(read.map(trimmedRight)).toEqual(composed(rows).map(trimmedRight))
    }),
    { numRuns: 50 },
  )
})

test('of many tables at once some are read at once, some wait, and the rest are refused', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => readTable({ text: 'a,b' })))
  const reasons = outcomes.map(outcome => (outcome.status === 'rejected' ? String(outcome.reason) : 'read'))
  expect(Object.groupBy(reasons, reason => reason)['read']).toHaveLength(11)
  expect(new Set(reasons)).toEqual(new Set(['read', 'Refused: table.busy']))
})

function trimmedRight(row: string[]): string[] {
  return row.slice(0, row.findLastIndex(value => value !== '') + 1)
}

function workbookWith(rows: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
  })
}

/** An archive that says of its first part that it unpacks to almost 4 GB. */
function overstated(bytes: Uint8Array): Uint8Array {
  const lying = Buffer.from(bytes)
  lying.writeUInt32LE(0xfffffff0, lying.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
  return lying
}
