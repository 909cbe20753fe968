import { expect, test } from 'vitest'
import { wordsOf } from '../model.ts'
import { edited, plain, sampleDocument } from './sample-document.ts'
import { asked, lines, read } from './sample.ts'
import { writeDocx } from './write-docx.ts'

const ids = (bytes: Uint8Array) => read(bytes).document.provisions.map(({ id }) => id)

test('of a paragraph that was split, the first part keeps the id', () => {
  const split = edited(writeDocx(plain('Một hai.', 'Ba.')), xml =>
    xml.replace('Một hai.', 'Một</w:t></w:r></w:p><w:p><w:r><w:t>hai.'),
  )
  expect(ids(split)).toEqual(['id-1', expect.stringMatching(/^new/), 'id-2'])
})

test('a paragraph keeps its id when something new is written above it inside its bookmark', () => {
  const above = edited(writeDocx(plain('Một hai.')), xml =>
    xml.replace('<w:r><w:t xml:space="preserve">Một hai.', '<w:r><w:t>Mới.</w:t></w:r></w:p><w:p><w:r><w:t>Một hai.'),
  )
  expect(lines(read(above))).toEqual(['Mới.', 'Một hai.'])
  expect(ids(above)).toEqual([expect.stringMatching(/^new/), 'id-1'])
})

test('of two paragraphs that were joined, the first one counts', () => {
  const joined = edited(writeDocx(plain('Một.', 'Hai.', 'Ba.')), xml =>
    xml.replace(/<\/w:p><w:p><w:pPr>.*?<\/w:pPr>/, ''),
  )
  expect(lines(read(joined))).toEqual(['Một.Hai.', 'Ba.'])
  expect(ids(joined)).toEqual(['id-1', 'id-3'])
})

test('an empty bookmark of a paragraph that was deleted does not take its neighbour over', () => {
  const left = edited(writeDocx(plain('Một.', 'Hai.')), xml => {
    const [start = ''] = /<w:bookmarkStart[^>]*>/.exec(xml) ?? []
    const without = xml.replace(/<w:p><w:pPr>.*?Một\..*?<\/w:p>/, '')
    return without.replace('<w:bookmarkStart', `${start}<w:bookmarkEnd w:id="1"/><w:bookmarkStart`)
  })
  expect(ids(left)).toEqual(['id-2'])
})

test('an id that came twice is given once', () => {
  const twice = edited(writeDocx(plain('Một.')), xml =>
    xml.replace(
      /(<w:body>)(<w:p>.*?<\/w:p>)/,
      (_, body: string, paragraph: string) => body + paragraph + paragraph.replaceAll('w:id="1"', 'w:id="77"'),
    ),
  )
  expect(ids(twice)).toEqual(['id-1', expect.stringMatching(/^new/)])
})

test('a table whose first row was deleted is still found by what is left of its bookmark, or is new', () => {
  const cut = edited(writeDocx(sampleDocument()), xml =>
    xml.replaceAll(/<w:tr><w:trPr><w:tblHeader\/>.*?<\/w:tr>/g, ''),
  )
  expect(
    read(cut)
      .document.provisions.filter(({ kind }) => kind === 'table')
      .map(({ id }) => id)[0],
  ).toBe('head')
})

test('a typed number of a new paragraph is its label', () => {
  const document = sampleDocument()
  const added = edited(writeDocx(document), xml =>
    xml.replace(/(Không áp dụng.*?<\/w:p>)/, '$1<w:p><w:r><w:t>3. Khoản gõ thêm.</w:t></w:r></w:p>'),
  )
  const found = read(added).document.provisions.find(provision => wordsOf(provision) === 'Khoản gõ thêm.')
  expect(found).toMatchObject({ label: '3.', kind: 'clause' })
})

test('a number of ours that somebody would change is told, and stays', () => {
  const label =
    /<w:r>(<w:rPr><w:rStyle w:val="Plenumlabel"\/><\/w:rPr>)<w:t xml:space="preserve">Điều 2\.<\/w:t><\/w:r>/
  const by = 'w:id="90" w:author="An"'
  const renumbered = edited(writeDocx(sampleDocument()), xml =>
    xml.replace(
      label,
      `<w:del ${by}><w:r>$1<w:delText>Điều 2.</w:delText></w:r></w:del><w:ins ${by}><w:r>$1<w:t>Điều 3.</w:t></w:r></w:ins>`,
    ),
  )
  const reading = read(renumbered)
  expect(reading.document).toEqual(sampleDocument())
  expect(reading.proposals).toMatchObject([
    {
      change: 'replace',
      place: { provisionId: 'article-2', selection: { start: 0, end: 0 } },
      was: 'Điều 2.',
      proposed: 'Điều 3.',
    },
  ])
})

test('tracked words in a document that we wrote are proposals on the old ids', () => {
  const marked = edited(writeDocx(plain('Một hai.')), xml =>
    xml.replace(
      'Một hai.</w:t></w:r>',
      'Một </w:t></w:r><w:ins w:id="90" w:author="An"><w:r><w:t xml:space="preserve">và </w:t></w:r></w:ins><w:r><w:t>hai.</w:t></w:r>',
    ),
  )
  expect(ids(marked)).toEqual(['id-1'])
  expect(asked(read(marked))).toEqual([{ author: 'An', change: 'insert', at: [0, 4, 4], was: '', proposed: 'và ' }])
})
