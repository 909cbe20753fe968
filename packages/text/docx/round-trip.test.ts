import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf, type Balloon, type Proposal, type Provision } from '../model.ts'
import { idInBookmark, bookmarkName } from './bookmark-names.ts'
import { plain, sampleDocument } from './sample-document.ts'
import { read } from './sample.ts'
import { writeDocx } from './write-docx.ts'

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
