import fc from 'fast-check'
import { expect, onTestFinished } from 'vitest'
import { writeCsv, writeXlsx } from '../../platform/tables/write-here.ts'
import { fresh, type Hall, openHall, test } from '../../tests/hall.ts'
import { listsIn } from '../../tests/lists.ts'
import { demonstration, loadOrganisation } from '../../tools/demonstration/load.ts'
import { columns, type Kind } from './contract.ts'

const kinds = ['bodies', 'terms', 'people', 'mandates'] as const

async function exported(hall: Hall, kind: Kind, on = ''): Promise<string[]> {
  const bytes = await listsIn(hall).download(`/exports/${kind}.csv${on && `?on=${on}`}`)
  return bytes.toString().split('\r\n')
}

const odd = fc.constantFrom(
  '=1+1',
  '+84',
  '-x',
  '@An',
  "'Út",
  '"Sáu"',
  'a;b',
  'a,b',
  '_x0041_',
  '007',
  '1E5',
  'TRUE',
  'Nguyễn'.normalize('NFD'),
  'Thuỳ  Vân',
  'Hai\nTên',
)
const text = fc.oneof(odd, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(isName))
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-10-13'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const written = day.chain(iso =>
  fc
    .constantFrom(iso, iso.split('-').toReversed().join('/'), iso.split('-').map(Number).toReversed().join('.'))
    .map(cell => ({ iso, cell })),
)
const phone = fc.constantFrom('0912345678', '+84 912 345 678', '(024) 3825-1234', '+84912345678', '')
const people = fc.array(
  fc.record({ family: text, middle: fc.option(text, { nil: '' }), given: text, born: written, phone }),
  { minLength: 1, maxLength: 12 },
)

/** Whether the column takes the text at all: something to see, and no control characters. */
function isName(value: string): boolean {
  return value.trim() !== '' && !/[\p{Cc}\p{Cs}\uFFFD]/u.test(value)
}

const tidy = (value: string) => value.normalize('NFC').replace(/\s+/gu, ' ').trim()

test('whatever is brought comes back as it was, and bringing it again changes nothing', async ({ hall }) => {
  const lists = listsIn(hall)
  const run = async (rows: typeof people extends fc.Arbitrary<infer Rows> ? Rows : never, format: 'csv' | 'xlsx') => {
    const table = rows.map(({ family, middle, given, born, phone: number }) => [
      `0${fresh('7')}`,
      family,
      middle,
      given,
      born.cell,
      '',
      '',
      number,
    ])
    const cells = [[...columns.people], ...table]
    const file = format === 'csv' ? writeCsv(cells) : await writeXlsx(cells, 'x')
    expect((await lists.take({ file: Buffer.from(file) })).done).toMatchObject({ new: rows.length, faulty: 0 })

    const back = await lists.download(`/exports/people.${format}`)
    const again = await lists.bring({ file: back })
    expect(again.counts).toMatchObject({ new: 0, changed: 0, faulty: 0, repeated: 0 })
    const found = new Map((await lists.rows(again.id)).map(row => [row.cells['code'], row.cells]))
    for (const [place, row] of rows.entries()) {
      const [code = ''] = table[place] ?? []
      expect(found.get(code)).toEqual({
        code,
        family_name: tidy(row.family),
        middle_name: tidy(row.middle),
        given_name: tidy(row.given),
        birth_date: row.born.iso,
        sex: '',
        email: '',
        phone: row.phone,
      })
    }
  }
  await fc.assert(fc.asyncProperty(people, fc.constantFrom('csv', 'xlsx'), run), { numRuns: 12, endOnFailure: true })
})

test('a whole organisation moves to another Plenum and comes out there as it went in', async () => {
  const [here, there] = await Promise.all([openHall(), openHall()])
  onTestFinished(here.close)
  onTestFinished(there.close)
  await loadOrganisation(here.plenum, demonstration('vn-party'))
  for (const kind of kinds) {
    const file = await listsIn(here).download(`/exports/${kind}.xlsx`)
    expect((await listsIn(here).bring({ kind, file })).counts).toMatchObject({
      new: 0,
      changed: 0,
      faulty: 0,
      repeated: 0,
    })
    expect((await listsIn(there).take({ kind, file })).done).toMatchObject({
      changed: 0,
      same: 0,
      faulty: 0,
      repeated: 0,
    })
  }
  for (const kind of kinds) {
    const ours = await exported(here, kind)
    expect(ours.length).toBeGreaterThan(60)
    expect(await exported(there, kind)).toEqual(ours)
  }
})

test('an export of a day has what existed on that day', async () => {
  const hall = await openHall()
  onTestFinished(hall.close)
  await loadOrganisation(hall.plenum, demonstration('vn-party'))
  const closed = (rows: string[]) => rows.filter(row => row.startsWith('DUK-BDV;'))
  expect(closed(await exported(hall, 'bodies', '2025-01-01'))).toHaveLength(1)
  expect(closed(await exported(hall, 'bodies', '2026-10-14'))).toHaveLength(0)
  const secretaries = (rows: string[]) => rows.filter(row => /;DUK;secretary;/.test(row))
  expect(secretaries(await exported(hall, 'mandates'))).toHaveLength(2)
  expect(secretaries(await exported(hall, 'mandates', '2026-10-14'))).toHaveLength(1)
  expect((await exported(hall, 'terms', '2026-10-14')).length).toBeLessThan((await exported(hall, 'terms')).length)
  expect((await exported(hall, 'people', '2019-01-01')).length).toBeLessThan(100)
})
