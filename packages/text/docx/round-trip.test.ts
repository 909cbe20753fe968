import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf, type Balloon, type Proposal, type Provision, type TextDocument } from '../model.ts'
import { idInBookmark, bookmarkName } from './bookmark-names.ts'
import { sampleDocument } from './sample-document.ts'
import { asked, lines, read } from './sample.ts'
import { writeDocx } from './write-docx.ts'

/** What somebody did to the main part in another program. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return zipSync({ ...files, 'word/document.xml': strToU8(edit(xml)) })
}

function plain(...texts: string[]): TextDocument {
  const provisions = texts.map((text, index): Provision => ({
    id: `id-${index + 1}`,
    kind: 'paragraph',
    depth: 0,
    label: '',
    runs: [{ text }],
  }))
  return { provisions, pictures: {}, running: { headers: [], footers: [] } }
}

const ids = (bytes: Uint8Array) => read(bytes).document.provisions.map(({ id }) => id)

test('what was written is read again, the same in everything', () => {
  const document = sampleDocument()
  const reading = read(writeDocx(document, { origin: { textId: 'text-7', versionId: 'version-3' }, title: 'Đề án' }))
  expect(reading.document).toEqual(document)
  expect(reading.origin).toEqual({ textId: 'text-7', versionId: 'version-3' })
  expect([reading.proposals, reading.balloons, reading.losses]).toEqual([[], [], []])
})

test('writing twice gives the same bytes', () => {
  expect(writeDocx(sampleDocument())).toEqual(writeDocx(sampleDocument()))
})

test('an empty document can be written', () => {
  expect(read(writeDocx(plain())).document.provisions).toEqual([])
})

const id = fc.oneof(
  fc.uuid(),
  fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abzAZ09-_:đ'.split('')) }),
)
const words = fc
  .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...('aăđ Ếộ.,;<&>"\u{1F600}x'.match(/./gu) ?? [])) })
  .map(text => `Lời ${text}`.trim())
const label = fc.constantFrom('', '1.', 'a)', '-', 'Điều 4.', 'Chương II', 'IV-', '2.1.', '•')
const text = fc.record({ id, label, words, bold: fc.boolean() }).map((each): Provision => ({
  id: each.id,
  kind: 'paragraph',
  depth: 0,
  label: each.label,
  runs: [{ text: each.words, ...(each.bold && { bold: true }) }],
}))
const table = fc
  .tuple(id, fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 4 }))
  .map(([id, rows]): Provision => ({
    id,
    kind: 'table',
    depth: 0,
    label: '',
    runs: [],
    table: {
      ruled: true,
      widths: [100, 200],
      rows: rows.map(cells => ({
        cells: cells.map((words, column) => ({
          column,
          columns: 1,
          rows: 1,
          paragraphs: [{ label: '', runs: [{ text: words }] }],
        })),
      })),
    },
  }))
const provisions = fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: text }, table), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
})

test('ids, numbers, words and tables come back, whatever they are', () => {
  fc.assert(
    fc.property(provisions, written => {
      const { document } = read(writeDocx({ provisions: written, pictures: {}, running: { headers: [], footers: [] } }))
      const kept = ({ id, label, runs, table }: Provision) => ({ id, label, runs, table })
      expect(document.provisions.map(kept)).toEqual(written.map(kept))
    }),
    { numRuns: 60 },
  )
})

test('proposals and balloons are written as what they were read from', () => {
  const document = plain('Tỉnh ủy quyết định như sau.', 'Khoản này bỏ.', 'Khoản này ở lại.', 'Đoạn chuyển đi.')
  const by = { author: 'Nguyễn Văn An', at: '2026-03-04T08:30:00Z' }
  const at = (provisionId: string, start: number, end: number) => ({ provisionId, selection: { start, end } })
  const proposals: Proposal[] = [
    { id: '1', ...by, change: 'replace', place: at('id-1', 8, 18), was: 'quyết định', proposed: 'quyết nghị' },
    { id: '2', ...by, change: 'insert', place: at('id-1', 27, 27), was: '', proposed: '\nThêm đoạn.' },
    { id: '3', ...by, change: 'delete', place: { provisionId: 'id-2' }, was: 'Khoản này bỏ.', proposed: '' },
    { id: '4', ...by, change: 'insert', place: at('id-3', 0, 0), was: '', proposed: 'Chen trước.\n' },
    { id: '5', ...by, change: 'format', place: at('id-3', 0, 5), was: 'Khoản', proposed: 'Khoản' },
    {
      id: '6',
      ...by,
      change: 'move',
      place: { provisionId: 'id-4' },
      to: at('id-3', 16, 16),
      was: 'Đoạn chuyển đi.',
      proposed: 'Đoạn chuyển đi.',
    },
  ]
  const balloons: Balloon[] = [
    {
      id: 'b1',
      ...by,
      place: at('id-3', 0, 5),
      quoted: 'Khoản',
      words: 'Vì sao?\nHai dòng.',
      answers: null,
      resolved: false,
    },
    { id: 'b2', ...by, place: at('id-3', 0, 5), quoted: 'Khoản', words: 'Vì vậy.', answers: 'b1', resolved: true },
  ]
  const reading = read(writeDocx(document, { proposals, balloons }))
  expect(reading.document).toEqual(document)
  const withoutId = (proposal: Proposal) => ({ ...proposal, id: '' })
  expect(reading.proposals.map(withoutId).toSorted(byPlace)).toEqual(proposals.map(withoutId).toSorted(byPlace))
  expect(reading.balloons.map(balloon => ({ ...balloon, id: '', answers: null }))).toEqual(
    balloons.map(balloon => ({ ...balloon, id: '', answers: null })),
  )
  expect(reading.balloons[1]?.answers).toBe(reading.balloons[0]?.id)
})

function byPlace(one: Proposal, other: Proposal): number {
  return JSON.stringify([one.place.provisionId, one.change]).localeCompare(
    JSON.stringify([other.place.provisionId, other.change]),
  )
}

const change = fc.constantFrom('insert' as const, 'delete' as const, 'replace' as const, 'format' as const)
const asking = fc.record({
  change,
  author: fc.constantFrom('An', 'Bình'),
  from: fc.nat(40),
  length: fc.nat(12),
  proposed: words,
  ends: fc.constantFrom('', '', '\n'),
})

test('whatever is proposed, the document stays as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), asking), { maxLength: 12 }), chosen => {
      const document = sampleDocument()
      const proposals = chosen.flatMap(([index, { from, length, ends, ...rest }]): Proposal[] => {
        const provision = document.provisions[index % document.provisions.length]
        if (!provision) return []
        const all = wordsOf(provision)
        const start = Math.min(from, all.length)
        const end = rest.change === 'insert' ? start : Math.min(all.length, start + length)
        const place = { provisionId: provision.id, selection: { start, end } }
        const proposed = rest.change === 'delete' ? '' : rest.proposed + (provision.table ? '' : ends)
        return [
          {
            id: '',
            at: null,
            ...rest,
            proposed,
            place,
            was: all.slice(start, end) + (rest.change === 'delete' && !provision.table ? ends : ''),
          },
        ]
      })
      expect(read(writeDocx(document, { proposals })).document).toEqual(document)
    }),
    { numRuns: 60 },
  )
})

test('a balloon on a footnote is hung on its call, and one without a place on the beginning', () => {
  const balloon = { id: 'b', author: 'Lê Cúc', at: null, quoted: '', words: 'Nguồn?', answers: null, resolved: false }
  const places = [{ provisionId: 'note-1' }, { provisionId: 'nowhere' }]
  const { balloons } = read(writeDocx(sampleDocument(), { balloons: places.map(place => ({ ...balloon, place })) }))
  expect(balloons.map(({ place, quoted }) => [place, quoted])).toEqual([
    [{ provisionId: 'basis', selection: { start: 35, end: 36 } }, '1'],
    [{ provisionId: 'head', selection: { start: 0, end: 0 } }, ''],
  ])
})

test('proposals for rows and cells of a table are written into it', () => {
  const document = sampleDocument()
  const by = { id: 'x', author: 'Lê Cúc', at: null }
  const at = (start: number, end: number) => ({ provisionId: 'table', selection: { start, end } })
  const proposals: Proposal[] = [
    { ...by, change: 'insert', place: at(11, 11), was: '', proposed: '\n0\tA\tB' },
    { ...by, change: 'replace', place: at(23, 26), was: '120', proposed: '118' },
    { ...by, change: 'delete', place: at(27, 36), was: 'Kinh phí\t', proposed: '' },
  ]
  const reading = read(writeDocx(document, { proposals }))
  expect(reading.document).toEqual(document)
  expect(reading.proposals).toEqual(proposals.map(each => ({ ...each, id: expect.any(String) })))
})

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

test('ids are written into bookmark names that Word allows, and read back', () => {
  fc.assert(
    fc.property(id, words, (id, words) => {
      const name = bookmarkName(id, words)
      if (name === undefined) return id.length > 2
      expect(name).toMatch(/^_[a-z0-9_]{1,39}$/)
      return idInBookmark(name.toUpperCase())?.id === id
    }),
  )
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
