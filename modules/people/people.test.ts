import { expect } from 'vitest'
import { readEntries } from '../../platform/work/journal.ts'
import { verifyStored } from '../../platform/audit/index.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'
import { type Made, sceneIn } from '../../tests/scene.ts'

const staff = ['administrators', 'clerks', 'auditors']

function change(hall: Hall, { id }: Made, version: number, body: object) {
  return hall.ask('clerk', 'PATCH', `/people/${id}`, { version, body })
}

function erase(hall: Hall, { id }: Made, version: number) {
  return hall.post('clerk', `/people/${id}/erase`, undefined, { version })
}

test('a clerk admits a person; the office hears of it, and the journal without a name', async ({ hall }) => {
  const code = fresh('P')
  const name = { familyName: ' Đặng '.normalize('NFD'), middleName: 'Thị Thu', givenName: 'Hòa'.normalize('NFD') }
  const { body } = await hall.post('clerk', '/people', { ...name, code, email: 'hoa@khoi.example', sex: 'female' })
  const id = body['id'] as string
  expect((await hall.get('auditor', `/people/${id}`)).body).toEqual({
    id,
    code,
    sight: 'whole',
    familyName: 'Đặng',
    middleName: 'Thị Thu',
    givenName: 'Hòa',
    birthDate: null,
    sex: 'female',
    email: 'hoa@khoi.example',
    phone: null,
    erasedAt: null,
    version: 1,
    offices: [],
  })
  expect(await hall.heard()).toMatchObject([
    { name: 'person.admitted', subjectId: id, facts: { version: 1 }, audiences: staff },
  ])
})

test('a code belongs to one person, also when two clerks use it at once', async ({ hall }) => {
  const body = { code: fresh('P'), familyName: 'Lê', givenName: 'An' }
  const replies = await Promise.all([hall.post('clerk', '/people', body), hall.post('admin', '/people', body)])
  expect(replies.map(reply => `${reply.status}`).toSorted()).toEqual(['200', '409'])
  expect(replies.find(reply => reply.status === 409)?.code).toBe('person.code_taken')
  expect(await hall.heard()).toHaveLength(1)
})

test('without a code of the office’s own the id is the code', async ({ hall }) => {
  const { id } = await sceneIn(hall).person('Lê Văn Bình')
  expect((await hall.get('clerk', `/people/${id}`)).body).toMatchObject({ code: id })
})

test('what is no name, no address and no birthday is refused, and nothing is told', async ({ hall }) => {
  const person = { familyName: 'Lê', givenName: 'An' }
  for (const wrong of [
    { givenName: '' },
    { givenName: 'An\u0007' },
    { familyName: 'x'.repeat(101) },
    { email: 'nobody' },
    { phone: 'call me' },
    { sex: 'yes' },
    { birthDate: '2001-02-30' },
    { code: ' ' },
  ]) {
    expect(await hall.post('clerk', '/people', { ...person, ...wrong })).toMatchObject({ status: 400 })
  }
  const unborn = await hall.post('clerk', '/people', { ...person, birthDate: '2026-10-15' })
  expect(unborn).toMatchObject({ status: 422, code: 'person.born_later' })
  expect(await hall.heard()).toEqual([])
})

test('two clerks edit one person: the second is refused with what the first changed', async ({ hall }) => {
  const made = await sceneIn(hall).person('Phạm Văn Cường')
  await hall.heard()
  expect((await change(hall, made, 1, { givenName: 'Cường', phone: '0101 111 222' })).body['version']).toBe(2)
  const second = await change(hall, made, 1, { phone: '0101 333 444' })
  expect(second).toMatchObject({ status: 412, code: 'person.changed_meanwhile' })
  expect(second.body).toMatchObject({ facts: { version: 2, fields: ['phone'] }, current: { phone: '0101 111 222' } })
  expect(Object.keys(second.body['current'] as object)).not.toContain('folded')
  expect(await hall.heard()).toMatchObject([
    { name: 'person.changed', subjectId: made.id, facts: { fields: ['phone'], version: 2 }, audiences: staff },
  ])
})

test('everybody hears that somebody in office has another name, and only the office that they moved', async ({
  hall,
}) => {
  const scene = sceneIn(hall)
  const made = await scene.person('Võ Thị Dung')
  await scene.appoint((await scene.body()).id, made.id)
  await hall.heard()
  await change(hall, made, 1, { familyName: 'Vũ' })
  await change(hall, made, 2, { phone: '0101 555 666' })
  expect((await hall.heard()).map(({ audiences }) => audiences)).toEqual([['everyone'], staff])
})

test('an edit without a version is refused, and an edit that changes nothing tells nothing', async ({ hall }) => {
  const made = await sceneIn(hall).person('Hồ Minh Giang')
  await hall.heard()
  expect((await hall.ask('clerk', 'PATCH', `/people/${made.id}`, { body: { phone: null } })).status).toBe(428)
  expect((await change(hall, made, 1, { givenName: 'Giang' })).body).toEqual({ id: made.id, version: 1 })
  expect(await hall.heard()).toEqual([])
})

test('nobody is erased while they hold an office or are to hold one', async ({ hall }) => {
  const scene = sceneIn(hall)
  const [made, body] = [await scene.person('Bùi Quang Hải'), await scene.body()]
  const now = await scene.appoint(body.id, made.id, { toDay: '2026-10-14' })
  const later = await scene.appoint(body.id, made.id, { fromDay: '2027-01-01' })
  await scene.appoint(body.id, made.id, { fromDay: '2020-01-01', toDay: '2020-12-31' })
  const refused = await erase(hall, made, 1)
  expect(refused).toMatchObject({ status: 409, code: 'person.holds_office' })
  expect(refused.body['facts']).toEqual({ mandateIds: [later.id, now.id], count: 2 })
  expect((await hall.get('clerk', `/people/${made.id}`)).body).toMatchObject({ givenName: 'Hải' })
})

test('an erased person leaves no trace of who they were, and the journal is what it was', async ({ hall }) => {
  const scene = sceneIn(hall)
  const [secret, code] = ['Quỳnhvắng', fresh('P')]
  const contact = { code, email: 'quynhvang@khoi.example', phone: '0101 999 888', birthDate: '1971-03-04' }
  const made = await scene.person(`Tô Bá ${secret}`, contact)
  const mandate = await scene.appoint((await scene.body()).id, made.id, { toDay: '2026-01-31' })
  await change(hall, made, 1, { familyName: `Tạ ${secret}` })
  await hall.heard()
  const { database, audit } = hall.plenum
  const before = await readEntries(database.reader, 0, 10_000)
  await audit.seal()
  expect(await placesOf(hall, secret)).toEqual(['people.name_key', 'people.person'])

  expect((await erase(hall, made, 2)).body).toEqual({ id: made.id, version: 3 })
  expect(await hall.heard()).toMatchObject([{ name: 'person.erased', subjectId: made.id, audiences: ['everyone'] }])
  for (const trace of [secret, 'quynhvang', code, '999 888', '1971-03-04']) {
    expect([trace, await placesOf(hall, trace)]).toEqual([trace, []])
  }

  const journal = await readEntries(database.reader, 0, 10_000)
  expect(journal.slice(0, before.length)).toEqual(before)
  await audit.seal()
  expect(await verifyStored(database.reader)).toMatchObject({ ok: true, size: journal.length })
  const { body } = await hall.get('clerk', `/people/${made.id}`)
  expect(body).toMatchObject({ code: made.id, familyName: '', givenName: '', offices: [{ mandateId: mandate.id }] })
  expect((await change(hall, made, 3, { givenName: 'X' })).code).toBe('person.erased')
  expect((await hall.get('clerk', `/people?search=${encodeURIComponent(secret)}`)).body['items']).toEqual([])
})

/** The tables in which a text still stands, of all that the database has. */
async function placesOf({ plenum }: Hall, text: string): Promise<string[]> {
  const client = await plenum.database.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
    const found: string[] = []
    for (const { name } of tables) {
      const { rowCount } = await client.query(`select from ${name} as row where row::text ilike $1 limit 1`, [
        `%${text}%`,
      ])
      if (rowCount) found.push(name)
    }
    return found
  } finally {
    client.release()
  }
}
