import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { compare } from '../../packages/text/compare.ts'
import { pdfOf } from '../../tests/pdf.ts'
import { documentOf, longText, paragraph, table } from '../../tests/invented-text.ts'
import type { TextDocument } from '../../packages/text/model.ts'
import { comparisonToTypst, type ComparisonPrint } from '../../packages/text/typst/comparison-to-typst.ts'
import { documentToTypst } from '../../packages/text/typst/document-to-typst.ts'
import { typeset } from './typeset.ts'

const hostile = '#read("/etc/passwd") $x^2$ `raw` \\ @ref <label> *bold* _it_ // /* ] } ) " \' ~ -- ẫ'
const text = documentOf([
  paragraph('a', 'Tổ chức bộ máy', { kind: 'article', label: 'Điều 1.' }),
  paragraph('b', hostile, { label: '#eval("1")' }),
  table('t', [
    ['Chỉ tiêu', hostile],
    ['Thu ngân sách', '12.500'],
  ]),
])
const print: ComparisonPrint = {
  layout: 'inline',
  titles: { before: hostile, after: hostile },
  language: 'vi',
  words: {
    before: 'Trước',
    after: 'Sau',
    removed: 'bỏ',
    added: 'thêm',
    moved: 'chuyển',
    renumbered: 'đổi số',
    restyled: 'đổi dạng',
    unchanged: count => `${count} không đổi`,
  },
}

test('a text is printed literally, with tags, its title and its language', async () => {
  const pdf = await openPdf(await typeset(documentToTypst(text, { title: 'Quy chế', language: 'vi' })))
  expect(await pdf.getMarkInfo()).toContainEqual(['Marked', true])
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Quy chế', Language: 'vi' })
  expect(withoutBlanks(await wordsIn(pdf))).toContain(withoutBlanks(hostile))
})

test.each(['inline', 'side-by-side'] as const)('a comparison is printed literally, %s', async layout => {
  const after = documentOf(text.provisions.with(0, { ...paragraph('a', 'Tổ chức và bộ máy'), label: 'Điều 2.' }))
  const written = comparisonToTypst(text, after, compare(text, after), { ...print, layout })
  const words = withoutBlanks(await wordsIn(await openPdf(await typeset(written))))
  expect(words).toContain(withoutBlanks(hostile))
  expect(words).toContain('Điều1.')
  expect(words).toContain('Điều2.')
})

test('a source cannot read a file or load a package', async () => {
  await expect(typeset({ source: '#read("/etc/passwd")', pictures: {} })).rejects.toThrow(/file not found/)
  await expect(typeset({ source: '#read("../../package.json")', pictures: {} })).rejects.toThrow(
    /access denied|not found/,
  )
  expect(() => typeset({ source: '#import "@preview/cetz:0.2.2"', pictures: {} })).toThrow(/package/)
})

test('a picture that cannot be decoded is left blank and the rest is printed', async () => {
  const broken: TextDocument = {
    ...documentOf([
      {
        ...paragraph('p', ''),
        runs: [{ text: '\uFFFC', picture: { key: 'k', widthPt: 50, heightPt: 50, alt: 'Sơ đồ' } }],
      },
      paragraph('q', 'Dưới hình'),
    ]),
    pictures: { k: { mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3) } },
  }
  const pdf = await openPdf(await typeset(documentToTypst(broken, { title: '', language: 'vi' })))
  expect(await wordsIn(pdf)).toContain('Dưới hình')
})

test('a table with cells laid over each other is printed with all its words', async () => {
  const [left, right] = ['Thu', 'Chi'].map(words => ({
    column: 0,
    columns: 7,
    rows: 5,
    paragraphs: [{ label: '-', runs: [{ text: words, href: 'javascript:alert(1)' }] }],
  }))
  const cells = [left, right].filter(cell => cell !== undefined)
  const damaged = { rows: [{ header: true as const, cells }, { cells }], widths: [-1, Number.NaN], ruled: true }
  const document = documentOf([{ ...table('t', []), table: damaged, look: { indent: -5 } }])
  const words = await wordsIn(await openPdf(await typeset(documentToTypst(document, { title: '', language: 'en' }))))
  expect(words.match(/- Thu|- Chi/g)).toHaveLength(4)
})

test('pages of another PDF are put in with their words, and the source learns how many there are of each', async () => {
  const bound = { '/whole.pdf': pdfOf([['One'], ['Two'], ['Three']]), '/broken.pdf': Uint8Array.of(1, 2, 3) }
  const source = `#let pages = json(bytes(sys.inputs.pages))
#for number in range(1, pages.at("/whole.pdf") + 1) { page(image("/whole.pdf", page: number)) }
#page[Broken: #pages.at("/broken.pdf")]`
  const pdf = await openPdf(await typeset({ source, pictures: {}, bound }))
  expect(pdf.numPages).toBe(4)
  expect(await wordsIn(pdf, 3)).toBe('Three')
  expect(await wordsIn(pdf, 4)).toBe('Broken: 0')
})

test('sixty pages of differences are printed', async () => {
  const before = longText(60)
  const after = documentOf(before.provisions.map(old => ({ ...old, runs: [{ text: 'Mới: ' }, ...old.runs] })))
  const pdf = await openPdf(await typeset(comparisonToTypst(before, after, compare(before, after), print)))
  expect(pdf.numPages).toBeGreaterThan(50)
})

async function openPdf(bytes: Uint8Array) {
  return await getDocument({ data: bytes }).promise
}

async function wordsIn(pdf: Awaited<ReturnType<typeof openPdf>>, page = 1): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items
    .map(item => ('str' in item ? item.str : ''))
    .join('')
    .normalize('NFC')
}

function withoutBlanks(words: string): string {
  return words.replaceAll(/\s/g, '')
}
