import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { fromTcvn3 } from '../../packages/text/encodings/tcvn3.ts'
import { limits } from './limits.ts'
import { provisionsIn, reading } from './reading-under-test.ts'

test('a workbook becomes a heading and a table for each sheet; what is beyond them is named', async () => {
  const rows = Array.from({ length: limits.rows + 5 }, (_, index) => [{ value: `Dòng ${index + 1}` }, { value: index }])
  const bytes = await writeWorkbook([
    { data: rows, sheet: 'Quý I' },
    { data: [[{ value: 'Một' }]], sheet: 'Quý II' },
  ]).toBuffer()
  const read = await reading(bytes, 'a.xlsx')
  expect(read).toMatchObject({ shownAs: 'own', pageCount: 0, encoding: null, obstacle: null })
  expect(read.text?.document.provisions.map(({ kind }) => kind)).toEqual(['heading', 'table', 'heading', 'table'])
  expect(read.text?.document.provisions[1]?.table?.rows).toHaveLength(limits.rows)
  expect(provisionsIn(read)[3]).toBe('table | Một')
  expect(read.losses).toEqual([
    { code: 'text.rows_left_out', facts: { sheet: 1, shown: limits.rows, rows: limits.rows + 5 } },
  ])
})

test('a CSV file becomes a table', async () => {
  expect(provisionsIn(await reading('Tên;Số\n"Tổ 1; Tổ 2";3\n', 'a.csv'))).toEqual(['table | Tên\tSố\nTổ 1; Tổ 2\t3'])
})

test('a CSV file that a spreadsheet wrote in its own code page is a table, too', async () => {
  const read = await reading(Buffer.from('Ng\xe0y;Cao\nTh\xf4n A;3\n', 'latin1'), 'a.csv')
  expect(provisionsIn(read)).toEqual(['table | Ngày\tCao\nThôn A\t3'])
})

test('a table whose quotation marks do not close is read as a text', async () => {
  expect(provisionsIn(await reading('a,b\n3,"4\n5,6', 'a.csv'))).toEqual([
    'paragraph | a,b',
    'paragraph | 3,"4',
    'paragraph | 5,6',
  ])
})

test('Markdown, a web page and a plain text become provisions', async () => {
  expect(provisionsIn(await reading('# Tờ trình\n\nĐiều 1. Phạm vi\n', 'a.md'))).toEqual([
    'heading | Tờ trình',
    'article | Điều 1. | Phạm vi',
  ])
  expect(provisionsIn(await reading('<html><body><script>x</script><p>Kính gửi</p></body></html>', 'a.html'))).toEqual([
    'paragraph | Kính gửi',
  ])
  expect(provisionsIn(await reading('Điều 1. Phạm vi\nĐiều 2. Hiệu lực\n', 'a.txt'))).toEqual([
    'article | Điều 1. | Phạm vi',
    'article | Điều 2. | Hiệu lực',
  ])
})

test('a text in TCVN3 is converted where its spelling proves it, and says so', async () => {
  const words = 'Đảng ủy cơ sở lãnh đạo thực hiện nhiệm vụ chính trị của địa phương và đơn vị'
  const read = await reading(inTcvn3(words), 'a.txt')
  expect(provisionsIn(read)).toEqual([`paragraph | ${words}`])
  expect(read.encoding).toEqual({ from: 'tcvn3', sure: true })
})

test('words in old fonts are Unicode and said to have been converted, those that only look like it stay and are marked', async () => {
  const rtf = (font: string, words: string) => String.raw`{\rtf1\ansi{\fonttbl{\f0 ${font};}}\f0 ${words}}`
  const escaped = (words: string) =>
    Array.from(inTcvn3(words), byte => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
  const old = await reading(rtf('.VnTime', escaped('Đảng ủy')), 'a.rtf')
  expect([provisionsIn(old), old.encoding, old.losses]).toEqual([
    ['paragraph | Đảng ủy'],
    { from: 'tcvn3', sure: true },
    [],
  ])
  const foreign = await reading(rtf('Arial', escaped('Đảng ủy cơ sở lãnh đạo thực hiện nhiệm vụ chính trị')), 'a.rtf')
  expect([provisionsIn(foreign), foreign.encoding?.sure]).toEqual([
    ['paragraph | Đảng ủy cơ sở lãnh đạo thực hiện nhiệm vụ chính trị'],
    true,
  ])
  const short = await reading(rtf('Arial', escaped('Đảng ủy')), 'a.rtf')
  expect(short.encoding).toEqual({ from: 'tcvn3', sure: false })
  expect(provisionsIn(short)).not.toEqual(['paragraph | Đảng ủy'])
})

/** The bytes of words in TCVN3, found by asking what each byte stands for. */
function inTcvn3(words: string): Buffer {
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [fromTcvn3(String.fromCharCode(code)), code]))
  return Buffer.from(Array.from(words, letter => codes.get(letter) ?? 0x3f))
}
