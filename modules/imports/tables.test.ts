import { expect } from 'vitest'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { faultsIn, listsIn, tabbed } from '../../tests/lists.ts'
import { sceneIn } from '../../tests/scene.ts'

const bodyHeading = 'code kind name symbol parent valid_from valid_to'
const body = (code: string, kind: string, parent: string, ...more: string[]) => [
  code,
  kind,
  `Tên ${code}`,
  '',
  parent,
  ...more,
]

async function codeOf(hall: Hall, id: string): Promise<string> {
  return String((await hall.get('clerk', `/bodies/${id}`)).body['code'])
}

test('bodies may come in any order, below one another and below those from before, by code or by name', async ({
  hall,
}) => {
  const lists = listsIn(hall)
  const [top, upper, low, cell] = ['T', 'U', 'L', 'C'].map(fresh)
  await lists.take(tabbed('code kind name', [top ?? '', 'Đảng ủy trực thuộc Trung ương', `Tên ${top}`]))
  await hall.heard()
  const { done } = await lists.take(
    tabbed(
      bodyHeading,
      body(cell ?? '', 'Chi bộ', low ?? ''),
      body(low ?? '', 'grassrootsCommittee', `TÊN ${upper}`.normalize('NFD')),
      body(upper ?? '', 'upperCommittee', top ?? ''),
    ),
  )
  expect(done.new).toBe(3)
  const told = await hall.heard()
  expect(told.map(({ name }) => name)).toEqual([
    'import.prepared',
    ...Array<string>(3).fill('body.established'),
    'import.committed',
  ])
  const { body: found } = await hall.get('member', `/bodies/${told[3]?.subjectId}`)
  expect(found).toMatchObject({ code: cell, kind: 'cell' })
  expect((found['path'] as { name: string }[]).map(({ name }) => name)).toEqual(
    [top, upper, low].map(code => `Tên ${code}`),
  )
  expect(told[3]?.facts['parentId']).toBe((found['path'] as { id: string }[])[2]?.id)
})

test('rings, missing and faulty parents are told row by row, and bring down only what stands on them', async ({
  hall,
}) => {
  const lists = listsIn(hall)
  const [top, one, other, odd, child, alone] = ['T', 'R', 'R', 'X', 'Y', 'Z'].map(fresh) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const { id, counts } = await lists.bring(
    tabbed(
      bodyHeading,
      body(top, 'directCommittee', ''),
      body(one, 'upperCommittee', other),
      body(other, 'upperCommittee', one),
      body(odd, 'nowhere', top),
      body(child, 'cell', odd),
      body(alone, 'office', ''),
      body(fresh('N'), 'office', 'nobody'),
    ),
  )
  expect(counts).toMatchObject({ new: 1, faulty: 6 })
  expect(faultsIn(await lists.rows(id))).toEqual([
    '3 parent import.parent_ring',
    '4 parent import.parent_ring',
    '5 kind rulebook.kind_unknown',
    '6 parent import.parent_faulty',
    '7 kind rulebook.kind_needs_parent',
    '8 parent import.body_unknown',
  ])
})

test('a table cannot move a body below its own, nor close one above others that go on', async ({ hall }) => {
  const lists = listsIn(hall)
  const [top, upper, low] = ['T', 'U', 'L'].map(fresh) as [string, string, string]
  const tree = [
    body(top, 'directCommittee', ''),
    body(upper, 'upperCommittee', top),
    body(low, 'grassrootsCommittee', upper),
  ]
  await lists.take(tabbed(bodyHeading, ...tree))
  const ring = await lists.bring(tabbed('code name parent', [upper, `Tên ${upper}`, low]))
  expect(faultsIn(await lists.rows(ring.id))).toEqual(['2 parent import.parent_ring'])

  const closing = (...codes: string[]) =>
    tabbed('code name valid_to', ...codes.map(code => [code, `Tên ${code}`, '2026-06-30']))
  const alone = await lists.bring(closing(upper))
  expect(faultsIn(await lists.rows(alone.id))).toEqual(['2 valid_to import.children_open'])
  expect((await lists.take(closing(upper, low))).done.changed).toBe(2)
  expect((await hall.heard()).at(-2)).toMatchObject({
    name: 'body.changed',
    facts: { fields: ['validTo'], version: 2 },
  })
  const below = await lists.bring(tabbed(bodyHeading, body(fresh('C'), 'cell', low)))
  expect(faultsIn(await lists.rows(below.id))).toEqual(['2 parent body.parent_closed'])
})

test('what has been closed is judged by the rulebook of its last day', async ({ hall }) => {
  const lists = listsIn(hall)
  const [province, district] = ['P', 'H'].map(fresh) as [string, string]
  const table = (lastDay: string) =>
    tabbed(
      bodyHeading,
      body(province, 'provinceCommittee', ''),
      body(district, 'districtCommittee', province, '1997-01-01', lastDay),
    )
  const open = await lists.bring(table(''))
  expect(faultsIn(await lists.rows(open.id))).toEqual(['3 kind rulebook.kind_not_in_force'])
  expect((await lists.take(table('30/06/2025'))).done.new).toBe(2)
})

test('terms of one body may hand days to one another in one table, and never share any', async ({ hall }) => {
  const lists = listsIn(hall)
  const code = await codeOf(hall, (await sceneIn(hall).body()).id)
  const table = (...rows: string[][]) => tabbed('body ordinal from to', ...rows.map(row => [code, ...row]))
  expect((await lists.take(table(['12', '2015-10-01', '2020-09-30'], ['13', '2020-10-01', '']))).done.new).toBe(2)
  const moved = await lists.take(
    table(['12', '2015-10-01', '2020-12-31'], ['13', '2021-01-01', '2025-06-30'], ['14', '2025-07-01', '']),
  )
  expect(moved.done).toMatchObject({ new: 1, changed: 2 })

  const { id } = await lists.bring(
    table(
      ['11', '2012-01-01', '2015-10-01'],
      ['15', '2030-01-01', '2029-01-01'],
      ['0', '2030-01-01', ''],
      ['14', '2025-07-01', ''],
    ),
  )
  expect(faultsIn(await lists.rows(id))).toEqual([
    '2 from term.overlaps',
    '3 to term.ends_before_start',
    '4 ordinal import.number_unfit',
  ])
})

test('a seat may pass from one to the next in one table, whatever the order of the rows', async ({ hall }) => {
  const lists = listsIn(hall)
  const scene = sceneIn(hall)
  const made = await scene.body()
  const code = await codeOf(hall, made.id)
  const [one, other, third] = await Promise.all(
    ['Lê Văn Một', 'Lê Văn Hai', 'Lê Văn Ba'].map(name => scene.person(name, { code: fresh('P') })),
  )
  const [old, next, late] = await Promise.all(
    [one, other, third].map(async person => String((await hall.get('clerk', `/people/${person?.id}`)).body['code'])),
  )
  await scene.appoint(made.id, one?.id ?? '', { office: 'secretary', fromDay: '2020-10-01' })
  const seat = (person: string | undefined, office: string, from: string, to = '') => [
    person ?? '',
    code,
    office,
    from,
    to,
  ]
  const { id } = await lists.bring(
    tabbed(
      'person body office from to',
      seat(next, 'secretary', '2024-05-01'),
      seat(old, 'Bí thư', '01/10/2020', '30/04/2024'),
      seat(late, 'secretary', '2025-01-01'),
      seat(next, 'deputySecretary', '2024-05-01', '2024-04-01'),
      seat('không ai', 'deputySecretary', '2024-05-01'),
      seat(late, 'clerk', '2024-05-01'),
      seat(next, 'secretary', '2024-05-01'),
    ),
  )
  const rows = await lists.rows(id)
  expect(rows.map(({ fate }) => fate)).toEqual(['new', 'changed', 'faulty', 'faulty', 'faulty', 'faulty', 'repeated'])
  expect(faultsIn(rows)).toEqual([
    '4 from mandate.seat_taken',
    '5 from mandate.ends_before_start',
    '6 person person.unknown',
    '7 office rulebook.office_not_here',
    '8 person import.repeated',
  ])
  await hall.heard()
  await lists.commit(id)
  const told = await hall.heard()
  expect(told.map(({ name, facts }) => [name, facts['fields'] ?? null])).toEqual([
    ['mandate.changed', ['toDay']],
    ['mandate.given', null],
    ['import.committed', null],
  ])
  const holders = async (on: string) =>
    (
      (await hall.get('member', `/bodies/${made.id}/composition?on=${on}`)).body['seats'] as {
        person: { id: string }
      }[]
    ).map(({ person }) => person.id)
  expect([await holders('2024-04-30'), await holders('2024-05-01')]).toEqual([[one?.id], [other?.id]])
})

test('whoever has been erased is nobody to a table', async ({ hall }) => {
  const lists = listsIn(hall)
  const code = fresh('P')
  const made = await sceneIn(hall).person('Đinh Văn Xoá', { code })
  await hall.post('clerk', `/people/${made.id}/erase`, undefined, { version: 1 })
  const { id } = await lists.bring(tabbed('code full_name', [made.id, 'Đinh Văn Xoá'], [code, 'Đinh Văn Xoá']))
  expect((await lists.rows(id)).map(({ fate }) => fate)).toEqual(['faulty', 'new'])
  expect((await lists.download('/exports/people.csv')).toString()).not.toContain(made.id)
})

test('a table that is plainly of bodies is never taken for people, but told which column it lacks', async ({
  hall,
}) => {
  const table = tabbed('Tên Loại Trực_thuộc', ['Chi bộ 1', 'Chi bộ', ''])
  expect(await hall.post('clerk', '/imports', { text: table.replaceAll('_', ' ') })).toMatchObject({
    status: 422,
    body: { code: 'import.columns_missing', facts: { columns: ['code'] } },
  })
  expect(await hall.heard()).toEqual([])
})
