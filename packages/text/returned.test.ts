import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentOf, longText, paragraph, table } from '../../tests/invented-text.ts'
import { anyRevision } from '../../tests/random-texts.ts'
import { wordsOf, type Provision, type Reading, type TextDocument } from './model.ts'
import { readDocx } from './docx/read-docx.ts'
import { writeDocx } from './docx/write-docx.ts'
import { matchReturned } from './returned.ts'

const [first, second, third] = [
  'Ban Thường vụ quyết định chủ trương đầu tư các dự án nhóm B.',
  'Văn phòng tham mưu chương trình công tác hằng quý của cấp uỷ.',
  'Uỷ ban Kiểm tra báo cáo kết quả giám sát trước ngày 15.',
] as const
const base = documentOf([paragraph('a', first), paragraph('b', second), paragraph('c', third)])

test('a file that comes back unedited is ours to the letter, with its ids and without them', () => {
  fc.assert(
    fc.property(anyRevision, fc.boolean(), ({ before }, stripped) => {
      const distinct = documentOf(
        before.provisions.filter((one, at, all) => all.findIndex(other => wordsOf(other) === wordsOf(one)) === at),
      )
      const { document, lost, comparison } = back(distinct, noisy(distinct, stripped))
      expect(document).toEqual(distinct)
      expect(lost).toEqual([])
      expect(comparison.entries.every(entry => entry.becomes === null)).toBe(true)
    }),
  )
})

test('what stayed is ours to the letter whatever else was edited', () => {
  const text = longText(3)
  const ours = documentOf(text.provisions.map((each, place) => (place % 2 ? { ...each, look: { indent: 12 } } : each)))
  const edited = noisy(ours, true)
    .provisions.toSpliced(7, 1)
    .toSpliced(20, 0, paragraph('n', 'Một khoản hoàn toàn mới'))
  const { document, lost } = back(ours, documentOf(edited))
  expect(lost).toEqual(['p7'])
  expect(document.provisions.filter(({ id }) => id !== 'n')).toEqual(ours.provisions.toSpliced(7, 1))
})

test('of a provision and its pasted copy the one with our words keeps the id, and the other gets a new one', () => {
  const copied = [
    paragraph('a', `${first} Và nhóm C.`),
    paragraph('a', first),
    paragraph('b', second),
    paragraph('c', third),
  ]
  expect(idsOf(back(base, documentOf(copied)).document)).toEqual(['made1', 'a', 'b', 'c'])
})

test('an id on the words of another provision does not win over those words', () => {
  const slid = [paragraph('a', second), paragraph('c', third)]
  const { document, lost } = back(base, documentOf(slid))
  expect(idsOf(document)).toEqual(['b', 'c'])
  expect(lost).toEqual(['a'])
})

test('an id on words that resemble another provision much more does not win over it', () => {
  const slid = [paragraph('a', second.replace('hằng quý', 'hằng tháng')), paragraph('c', third)]
  expect(idsOf(back(base, documentOf(slid)).document)).toEqual(['b', 'c'])
})

test('a provision that was written anew in its place keeps its id', () => {
  const rewritten = [paragraph('a', first), paragraph('b', 'Nội dung khác hẳn'), paragraph('c', third)]
  const { comparison, document } = back(base, documentOf(rewritten))
  expect(idsOf(document)).toEqual(['a', 'b', 'c'])
  expect(comparison.entries.map(({ changed }) => changed)).toEqual([false, true, false])
})

test('curly quotes and long dashes that a word processor put are shown as a change', () => {
  const ours = documentOf([paragraph('a', 'Đề án "Một cửa" - giai đoạn 2')])
  const { comparison } = back(ours, documentOf([paragraph('a', 'Đề án “Một cửa” – giai đoạn 2')]))
  expect(comparison.entries[0]).toMatchObject({ before: 'a', after: 'a', changed: true })
})

test('a word that was made bold is kept bold; a whole paragraph that a style made bold is not', () => {
  const word: Provision = {
    ...paragraph('a', ''),
    runs: [{ text: 'Ban Thường vụ ', bold: true }, { text: first.slice(14) }],
  }
  const whole: Provision = { ...paragraph('b', ''), runs: [{ text: second, bold: true }] }
  const { document, comparison } = back(base, documentOf([word, whole, paragraph('c', third)]))
  expect(document.provisions).toEqual([word, paragraph('b', second), paragraph('c', third)])
  expect(comparison.entries.map(({ restyled }) => restyled)).toEqual([true, false, false])
})

test('balloons and proposals hang on the same words of ours', () => {
  const theirs = ` ${first.replace('chủ trương', 'chủ\u00A0 trương')}`
  const start = theirs.indexOf('đầu tư')
  const place = { provisionId: 'x', selection: { start, end: start + 6 } }
  const reading = readingOf(documentOf([paragraph('x', theirs), paragraph('y', second)]))
  const balloon = { id: '1', author: '', at: null, place, quoted: 'đầu tư', words: '?', answers: null, resolved: false }
  const { balloons } = matchReturned(base, { ...reading, balloons: [balloon] }, counted())
  const moved = balloons[0]?.place
  expect(moved?.provisionId).toBe('a')
  expect(first.slice(moved?.selection?.start, moved?.selection?.end)).toBe('đầu tư')
})

test('a proposed move hangs on ours at both ends', () => {
  const place = (id: string) => ({ provisionId: id, selection: { start: 0, end: 0 } })
  const move = {
    id: '1',
    author: '',
    at: null,
    change: 'move' as const,
    place: place('x'),
    to: place('y'),
    was: '',
    proposed: '',
  }
  const reading = readingOf(documentOf([paragraph('x', first), paragraph('y', second)]))
  const { proposals } = matchReturned(base, { ...reading, proposals: [move] }, counted())
  expect(proposals).toEqual([{ ...move, place: place('a'), to: place('b') }])
})

test.each([false, true])('a Word document that comes back unedited changes nothing, ids stripped: %s', stripped => {
  const ours = documentOf([
    ...longText(2).provisions,
    table('t', [
      ['Chỉ tiêu', '2026'],
      ['Thu ngân sách', '12.500'],
    ]),
  ])
  const makeId = counted()
  const { document } = readDocx(writeDocx(ours), { makeId })
  const theirs = stripped
    ? document.provisions.map((each, place) => ({ ...each, id: `x${place}` }))
    : document.provisions
  expect(back(ours, { ...document, provisions: theirs }).document).toEqual(ours)
})

test('a footnote keeps its id and whoever calls it still calls it', () => {
  const calls = (note: string): Provision => ({ ...paragraph('t', ''), runs: [{ text: third }, { text: '1', note }] })
  const note = (id: string) => paragraph(id, 'Theo báo cáo của Sở Nội vụ', { kind: 'footnote' })
  const ours = documentOf([calls('n'), note('n')])
  const theirs = documentOf([{ ...calls('z'), id: 'y' }, note('z')])
  expect(back(ours, theirs).document).toEqual(ours)
})

test('another picture under the same name does not take the place of ours', () => {
  const shows = (id: string, byte: number): TextDocument => ({
    ...documentOf([
      { ...paragraph(id, ''), runs: [{ text: '\uFFFC', picture: { key: 'k', widthPt: 9, heightPt: 9, alt: '' } }] },
    ]),
    pictures: { k: { mediaType: 'image/png', bytes: Uint8Array.of(byte) } },
  })
  const { document, comparison } = back(shows('a', 1), shows('a', 2))
  expect(Object.values(document.pictures).map(({ bytes }) => [...bytes])).toEqual([[2]])
  expect(comparison.entries[0]?.changed).toBe(true)
})

test('a table of which one cell changed keeps its id without any mark in the file', () => {
  const rows = [
    ['Chỉ tiêu', '2026'],
    ['Thu ngân sách', '12.500'],
    ['Chi đầu tư', '4.800'],
  ]
  const ours = documentOf([paragraph('a', first), table('t', rows), paragraph('c', third)])
  const theirs = documentOf([
    paragraph('x', first),
    table('y', rows.with(2, ['Chi đầu tư', '5.100'])),
    paragraph('z', third),
  ])
  expect(idsOf(back(ours, theirs).document)).toEqual(['a', 't', 'c'])
})

function back(ours: TextDocument, theirs: TextDocument) {
  return matchReturned(ours, readingOf(theirs), counted())
}

function readingOf(document: TextDocument): Reading {
  return { document, proposals: [], balloons: [], origin: null, losses: [] }
}

/** What a word processor does to a text in which nobody typed. */
function noisy({ provisions }: TextDocument, stripped: boolean): TextDocument {
  return documentOf(
    provisions.map(each => ({
      ...each,
      id: stripped ? `x${each.id}` : each.id,
      runs: [...each.runs.map(run => ({ ...run, text: run.text.replace(' ', '\u00A0 ') })), { text: ' ' }],
      look: { align: 'justified', indent: 36 },
    })),
  )
}

function counted(): () => string {
  let count = 0
  return () => `made${(count += 1)}`
}

function idsOf({ provisions }: TextDocument): string[] {
  return provisions.map(({ id }) => id)
}
