import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueIn } from './due.ts'
import { nameAt, namesOf, type Party } from './named.ts'
import { readAction } from './read-action.ts'
import { wordsOf } from './words-of.ts'

const parties: Party[] = [
  { kind: 'person', id: 'a', name: 'Nguyễn Văn A' },
  { kind: 'person', id: 'lee', name: 'Ann Lee' },
  { kind: 'person', id: 'hung', name: 'Trần Hùng' },
  { kind: 'person', id: 'hưng', name: 'Trần Hưng' },
  { kind: 'person', id: 'thoa', name: 'Lê Thị Hòa' },
  { kind: 'body', id: 'office', name: 'Văn phòng Đảng ủy' },
  { kind: 'body', id: 'staff', name: 'Ban Tổ chức' },
  { kind: 'body', id: 'culture', name: 'Phòng Văn hóa, Thể thao và Du lịch' },
  { kind: 'body', id: 'board', name: 'Board' },
]
const names = namesOf(parties)
// A Tuesday.
const today = '2026-11-24'
const read = (line: string, language: 'vi' | 'en' = 'vi') => readAction(line, names, { today, language })
const short = (line: string, language: 'vi' | 'en' = 'vi') => {
  const { who, what, by } = read(line, language)
  return [who?.id ?? null, what, by]
}

test.each([
  ['Đồng chí Nguyễn Văn A: chuẩn bị báo cáo, xong trước ngày 15/12/2026', 'a', 'chuẩn bị báo cáo', '2026-12-15'],
  ['Văn phòng – rà soát quy chế – 30/11', 'office', 'rà soát quy chế', '2026-11-30'],
  ['giao Văn phòng Đảng ủy rà soát quy chế trước ngày 30/11', 'office', 'rà soát quy chế', '2026-11-30'],
  ['Giao cho Ban Tổ chức trước ngày 5/12 gửi danh sách', 'staff', 'gửi danh sách', '2026-12-05'],
  ['giao đồng chí Nguyễn Văn A theo dõi việc này', 'a', 'theo dõi việc này', null],
  ['VAN PHONG DANG UY: ra soat quy che (30.11.2026)', 'office', 'ra soat quy che', '2026-11-30'],
  ['Văn phòng đảng uỷ - rà soát (quý IV), trước thứ Sáu', 'office', 'rà soát (quý IV)', '2026-11-27'],
  ['Giao Lê Thị Hoà gửi báo cáo chậm nhất ngày 3 tháng 12 năm 2026.', 'thoa', 'gửi báo cáo', '2026-12-03'],
  ['Phòng Văn hóa, Thể thao và Du lịch: sửa đề án, hạn thứ 4 tuần sau', 'culture', 'sửa đề án', '2026-12-02'],
  [
    'Việc: Ban Tổ chức, phối hợp với Văn phòng lập danh sách, xong trước hết tháng 12',
    'staff',
    'phối hợp với Văn phòng lập danh sách',
    '2026-12-31',
  ],
  ['Đề nghị Trần Hưng kiểm tra', 'hưng', 'kiểm tra', null],
])('%s', (line, who, what, by) => {
  expect(short(line)).toEqual([who, what, by])
  expect(read(line).isTyped).toBe(true)
})

test.each([
  ['Action: Ann Lee to send the budget by 15 December 2026', 'lee', 'send the budget', '2026-12-15'],
  ['Ann Lee, send the budget, by Friday', 'lee', 'send the budget', '2026-11-27'],
  ['Ann Lee will send the budget no later than December 1st', 'lee', 'send the budget', '2026-12-01'],
  ['ANN LEE: send the budget, due by 2026-12-04', 'lee', 'send the budget', '2026-12-04'],
  ['The Board to agree the plan by tomorrow', 'board', 'agree the plan', '2026-11-25'],
  ['Action item 3: Ann Lee - send it - 28/11', 'lee', 'send it', '2026-11-28'],
  ['Action: Ann Lee send the budget, 11/28/2026', 'lee', 'send the budget', '2026-11-28'],
])('%s', (line, who, what, by) => {
  expect(short(line, 'en')).toEqual([who, what, by])
  expect(read(line, 'en').isTyped).toBe(true)
})

test('whoever could be one of two, or is not in the list, is nobody, and is said as it was typed', () => {
  expect(read('Giao Tran Hung kiểm tra')).toMatchObject({ who: null, named: 'Tran Hung', what: 'kiểm tra' })
  expect(read('Action: Zed Quux to send the plan by Friday', 'en')).toMatchObject({
    who: null,
    named: 'Zed Quux',
    what: 'send the plan',
  })
  expect(read('Giao Văn phòng và Ban Tổ chức rà soát')).toMatchObject({ who: null, named: '' })
  expect(read('Việc: Văn phòng, Ban Tổ chức: rà soát')).toMatchObject({ who: null, named: '' })
  expect(read('Giao Nguyễn Văn Á rà soát').who).toBe(null)
  expect(read('Giao Ban rà soát').who).toBe(null)
})

test('a day that two could be meant by, that there is none, or that is no day until which, is none', () => {
  for (const line of ['Văn phòng: gửi, trước ngày 31/2', 'Văn phòng: gửi trước ngày 1/12, họp trước ngày 5/12'])
    expect(read(line).by).toBe(null)
  for (const line of ['Ann Lee, send it by 5/6/2027', 'Ann Lee, send it by next Friday', 'Ann Lee, call on 1 December'])
    expect(read(line, 'en').by).toBe(null)
  expect(read('Văn phòng: gửi báo cáo trước 20/11').by).toBe(null)
  expect(read('Văn phòng: gửi số liệu đến ngày 30/11').by).toBe(null)
})

test('what somebody said is no action', () => {
  for (const line of [
    'Nguyễn Văn A: tôi nhất trí',
    'Báo cáo: còn thiếu số liệu',
    'Đề nghị bổ sung chương về rủi ro.',
    '',
  ])
    expect(read(line)).toMatchObject({ isTyped: false })
  expect(read('Đề nghị bổ sung chương về rủi ro.')).toMatchObject({
    who: null,
    named: '',
    what: 'Đề nghị bổ sung chương về rủi ro',
  })
})

const days = fc.date({ min: new Date('2026-11-24'), max: new Date('2027-05-01'), noInvalidDate: true })

test('who, what and by when come back however they are put together', () => {
  const what = fc.constantFrom('rà soát quy chế', 'gửi danh sách đại biểu', 'chuẩn bị báo cáo (quý IV)')
  const known = fc.constantFrom(...parties.filter(({ id }) => id !== 'board'))
  fc.assert(
    fc.property(
      known,
      what,
      days,
      fc.constantFrom(': ', ' – ', ' - '),
      fc.boolean(),
      (who, does, date, apart, hasYear) => {
        const by = date.toISOString().slice(0, 10)
        const [year, month, ofMonth] = by.split('-')
        const written = `${Number(ofMonth)}/${Number(month)}${hasYear ? `/${year}` : ''}`
        for (const line of [
          `${who.name}${apart}${does}, xong trước ngày ${written}`,
          `Giao ${who.name} ${does} trước ${written}.`,
        ])
          expect(short(line)).toEqual([who.id, does, by])
      },
    ),
  )
})

test('nothing that can be typed breaks it, and what it says was typed', () => {
  const piece = fc.constantFrom(
    'Văn',
    'phòng',
    'giao',
    ':',
    ' - ',
    ',',
    'trước',
    'ngày',
    '30/11',
    'thứ',
    '6',
    'Action:',
    'to',
    'by',
    'Friday',
    '(',
    ')',
    'Ann Lee',
    'hết tháng 99',
    '2026',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 30 }).map(all => all.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      line => {
        const { named, by, what } = read(line)
        expect(line.normalize('NFC').replace(/\s+/g, ' ')).toContain(named)
        expect(what).toBe(what.trim())
        expect(by === null || new Date(`${by}T00:00:00Z`).toISOString().slice(0, 10) === by).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

/** How often the words of a line are looked at. */
function looks(line: string): number {
  let count = 0
  const counted = new Proxy(wordsOf(line), {
    get: (target, name) => {
      count++
      return Reflect.get(target, name)
    },
  })
  dueIn(counted, { today, language: 'vi' })
  for (const at of wordsOf(line).keys()) nameAt(names, counted, at)
  return count
}

test.each(['- , ; : ', 'Văn phòng ', 'giao Văn ', 'trước ngày ', '( ', '1/ ', 'hạn hết ', 'thứ ', 'Phòng Văn hóa, '])(
  'a line of twice as many %s is looked at twice as often',
  unit => {
    expect(looks(unit.repeat(2_000))).toBeLessThan(2.1 * looks(unit.repeat(1_000)) + 100)
    expect(read(unit.repeat(5_000)).by).toBe(null)
  },
)
