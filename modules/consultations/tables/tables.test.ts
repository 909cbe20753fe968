import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocx } from '../../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../../packages/text/docx/write-docx.ts'
import type { Proposal, TextDocument } from '../../../packages/text/model.ts'
import { readHere } from '../../../platform/tables/read-here.ts'
import { broughtInSheet, broughtInWord, type BroughtRow } from './brought.ts'
import { differencesIn, readAnswer } from './differences.ts'
import { originOf } from './marks.ts'
import { answerKinds, type RoundTable, type TableRow } from './round-table.ts'
import { tableDocument } from './table-document.ts'
import { tableSheet } from './table-sheet.ts'
import { workbookOf } from './workbook.ts'

const makeId = () => crypto.randomUUID()

function row(number: number, more: Partial<TableRow> = {}): TableRow {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    number,
    version: 1,
    place: `Điều ${number}`,
    words: `Đề nghị làm rõ điểm thứ ${number}.`,
    proposed: [],
    senders: ['Ban Tổ chức Khối'],
    comments: 1,
    sources: [],
    answer: { kind: 'explained', words: `Đã nêu tại mục ${number}.`, mergedInto: null },
    released: true,
    note: '',
    ...more,
  }
}

function tableOf(rows: readonly TableRow[], more: Partial<RoundTable> = {}): RoundTable {
  return {
    roundId: '11111111-2222-4333-8444-555555555555',
    round: 'Lấy ý kiến lần 1',
    paper: 'Dự thảo Đề án',
    version: 2,
    organisation: 'Đảng bộ Khối thử nghiệm',
    language: 'vi',
    day: '2026-10-14',
    whole: false,
    asked: { asked: 3, agreed: 1, sent: 1 },
    rows: [...rows],
    ...more,
  }
}

const inWord = (table: RoundTable, change: { document?: TextDocument; proposals?: Proposal[] } = {}) =>
  broughtInWord(
    readDocx(
      writeDocx(change.document ?? tableDocument(table), {
        origin: originOf(table),
        proposals: change.proposals ?? [],
      }),
      { makeId },
    ),
  )
const inExcel = async (table: RoundTable, rows = tableSheet(table).rows) =>
  broughtInSheet((await readHere({ bytes: await workbookOf({ ...tableSheet(table), rows }) }, undefined)).rows)

const three = tableOf([
  row(1, { place: '', answer: null }),
  row(2, { proposed: ['Bảo đảm đủ kinh phí.'], senders: ['Ban A', 'Ban B (cử tri)'], comments: 2 }),
  row(3),
])

const wordy = fc
  .string({ unit: fc.constantFrom(...Array.from('aĐềnghị sửa.1=+-@-\n“)')), minLength: 1, maxLength: 60 })
  .filter(words => words.trim() !== '')
const rows = fc
  .array(
    fc.record({
      place: fc.oneof(fc.constant(''), wordy),
      words: wordy,
      proposed: fc.uniqueArray(wordy, { maxLength: 2 }),
      senders: fc.array(wordy, { maxLength: 3 }),
      comments: fc.integer({ min: 1, max: 5 }),
      answer: fc.option(
        fc.record({
          kind: fc.constantFrom(...answerKinds),
          words: fc.oneof(fc.constant(''), wordy),
          mergedInto: fc.constant(null),
        }),
      ),
      released: fc.boolean(),
      note: fc.oneof(fc.constant(''), wordy),
    }),
    { maxLength: 8 },
  )
  .map(all => all.map((one, place) => row(place + 1, one)))

test('a table that comes back as it went differs in nothing, from Word as from Excel, whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('vi' as const, 'en' as const), async (all, language) => {
      const table = tableOf(all, { language })
      expect(differencesIn(table, inWord(table))).toEqual([])
      expect(differencesIn(table, await inExcel(table))).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('a table says which round it is of, and whether confidential rows are in it', async () => {
  for (const whole of [false, true]) {
    const table = tableOf(three.rows, { whole })
    const mark = { roundId: table.roundId, whole }
    expect([inWord(table).mark, (await inExcel(table)).mark]).toEqual([mark, mark])
  }
  expect(broughtInSheet([['STT', 'Ý kiến']]).mark).toBeNull()
})

test('one edited cell is exactly one difference', async () => {
  const { rows } = tableSheet(three)
  const edited = rows.map((cells, place) => (place === 2 ? cells.with(4, 'Tiếp thu một phần: đã sửa mục 3.') : cells))
  expect(differencesIn(three, await inExcel(three, edited))).toEqual([
    {
      rowId: three.rows[2]?.id,
      number: 3,
      field: 'answer',
      register: 'Đã nêu tại mục 3.',
      table: 'đã sửa mục 3.',
      kind: 'partly',
      registerKind: 'explained',
    },
  ])
})

test('a remark comes back as it was changed, and what the row tells by itself is no remark', async () => {
  const table = tableOf([row(1, { note: 'Trao đổi thêm.', comments: 2, released: false }), row(2)])
  const rows = tableSheet(table).rows.map(cells => cells.with(5, `${cells[5]}\nĐã gọi điện.`))
  expect(differencesIn(table, await inExcel(table, rows))).toMatchObject([
    { number: 1, field: 'note', register: 'Trao đổi thêm.', table: 'Trao đổi thêm.\nĐã gọi điện.', kind: null },
    { number: 2, field: 'note', register: '', table: 'Đã gọi điện.' },
  ])
  const bared = tableSheet(table).rows.map(cells => cells.with(5, 'Trao đổi thêm.'))
  expect(differencesIn(table, await inExcel(table, bared))).toMatchObject([{ number: 2, table: 'Trao đổi thêm.' }])
})

test('an edit that is tracked in Word counts as well', () => {
  const document = tableDocument(three)
  const table = document.provisions.find(provision => provision.table)
  const words = 'Đã nêu tại mục 3.'
  const start = wordsAt(document, words)
  const place = { provisionId: table?.id ?? '', selection: { start, end: start + words.length } }
  const proposal = {
    id: 'p',
    author: 'An',
    at: null,
    change: 'replace' as const,
    place,
    was: words,
    proposed: 'Xin giữ.',
  }
  expect(differencesIn(three, inWord(three, { document, proposals: [proposal] }))).toMatchObject([
    { number: 3, field: 'answer', table: 'Xin giữ.', kind: 'explained' },
  ])
})

test('rows that were taken out are missing, and those that somebody added are unknown', async () => {
  const brought = await inExcel(three)
  const added: BroughtRow = { id: null, cells: { words: 'Ý kiến mới.', answer: 'Tiếp thu' } }
  expect(differencesIn(three, { rows: [...brought.rows.slice(1), added] })).toMatchObject([
    { number: 1, field: 'missing', register: 'Đề nghị làm rõ điểm thứ 1.' },
    { rowId: null, field: 'unknown', table: 'Ý kiến mới.\nTiếp thu', kind: 'accepted' },
  ])
})

test('a row that lost its mark is known by the words of its comment, and a copy of a row is unknown', async () => {
  const { rows } = await inExcel(three)
  expect(differencesIn(three, { rows: rows.map(one => ({ ...one, id: null })) })).toEqual([])
  expect(differencesIn(three, { rows: [...rows, ...rows.slice(0, 1)] })).toMatchObject([{ field: 'unknown' }])
})

test('what begins like a formula stays a text in the workbook', async () => {
  const table = tableOf([row(1, { words: '=HYPERLINK("x")' }), row(2, { words: '@SUM(1)' })])
  expect((await inExcel(table)).rows.map(({ cells }) => cells.words)).toEqual(['=HYPERLINK("x")', '@SUM(1)'])
})

test('an answer is read with its kind, however the cell parts the two', () => {
  expect([
    readAnswer('Tiếp thu một phần\nđã sửa'),
    readAnswer('TIẾP THU: đã sửa'),
    readAnswer('Tiếp thu'),
    readAnswer('Tiếp thu ý kiến của Ban'),
    readAnswer('Gộp; xem số 4'),
    readAnswer('Không rõ'),
  ]).toEqual([
    { kind: 'partly', words: 'đã sửa' },
    { kind: 'accepted', words: 'đã sửa' },
    { kind: 'accepted', words: '' },
    { kind: 'accepted', words: 'Tiếp thu ý kiến của Ban' },
    { kind: 'merged', words: '' },
    { kind: null, words: 'Không rõ' },
  ])
})

function wordsAt({ provisions }: TextDocument, words: string): number {
  const table = provisions.find(provision => provision.table)?.table
  const cells = table?.rows.map(({ cells: all }) =>
    all
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\v'))
      .join('\t'),
  )
  return cells?.join('\n').indexOf(words) ?? -1
}
