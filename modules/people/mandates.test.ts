import { expect } from 'vitest'
import { type Hall, test } from '../../tests/hall.ts'
import { type Made, namesIn, sceneIn } from '../../tests/scene.ts'

function give(hall: Hall, body: Made, person: Made, more: object = {}, who: 'clerk' | 'admin' | 'member' = 'clerk') {
  const office = { office: 'secretary', fromDay: '2025-06-15', ...more }
  return hall.post(who, `/bodies/${body.id}/mandates`, { personId: person.id, ...office })
}

function correct(hall: Hall, { id }: Made, version: number, body: object) {
  return hall.ask('clerk', 'PATCH', `/mandates/${id}`, { version, body })
}

async function sitting(hall: Hall, body: Made, on: string): Promise<string[]> {
  return namesIn(await hall.get('member', `/bodies/${body.id}/composition?on=${on}`))
}

test('the composition of a body is that of the day, in order of precedence, then of names', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body()
  const names = ['Trần Thị Yến', 'Lê Văn An', 'Phạm Văn Đức', 'Bùi Văn Dân', 'Ngô Thị Hà']
  const [yen, an, duc, dan, ha] = await Promise.all(names.map(name => scene.person(name)))
  if (!yen || !an || !duc || !dan || !ha) throw new Error('nobody came')
  await scene.appoint(body.id, duc.id)
  await scene.appoint(body.id, dan.id, { fromDay: '2026-03-01' })
  await scene.appoint(body.id, ha.id, { precedence: 5 })
  await scene.appoint(body.id, yen.id, { office: 'deputySecretary', toDay: '2026-02-28' })
  await scene.appoint(body.id, an.id, { office: 'secretary' })
  await scene.appoint(body.id, dan.id, { office: 'secretary', fromDay: '2020-06-15', toDay: '2025-06-14' })

  expect(await sitting(hall, body, '2020-06-14')).toEqual([])
  expect(await sitting(hall, body, '2025-06-14')).toEqual(['Bùi Văn Dân'])
  expect(await sitting(hall, body, '2025-06-15')).toEqual(['Ngô Thị Hà', 'Lê Văn An', 'Trần Thị Yến', 'Phạm Văn Đức'])
  expect(await sitting(hall, body, '2026-02-28')).toEqual(['Ngô Thị Hà', 'Lê Văn An', 'Trần Thị Yến', 'Phạm Văn Đức'])
  expect(await sitting(hall, body, '2026-03-01')).toEqual(['Ngô Thị Hà', 'Lê Văn An', 'Bùi Văn Dân', 'Phạm Văn Đức'])
})

test('giving an office tells everybody who is signed in, with ids and codes alone', async ({ hall }) => {
  const scene = sceneIn(hall)
  const [body, person] = [await scene.body(), await scene.person('Lê Văn Tâm')]
  await hall.heard()
  const { id } = (await give(hall, body, person)).body
  const facts = { personId: person.id, bodyId: body.id, office: 'secretary', version: 1 }
  expect(await hall.heard()).toMatchObject([{ name: 'mandate.given', subjectId: id, facts, audiences: ['everyone'] }])
})

test('two clerks appoint a secretary at once: one wins, the other hears by which mandate', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body()
  const [one, other] = [await scene.person('Lê Văn Một'), await scene.person('Lê Văn Hai')]
  await hall.heard()
  const replies = await Promise.all([give(hall, body, one), give(hall, body, other, {}, 'admin')])
  const winner = replies.find(({ status }) => status === 200)
  const loser = replies.find(({ status }) => status === 409)
  expect(loser).toMatchObject({ code: 'mandate.seat_taken' })
  expect(loser?.body['facts']).toEqual({ mandateId: winner?.body['id'], fromDay: '2025-06-15', toDay: null })
  expect(await hall.heard()).toMatchObject([{ name: 'mandate.given', subjectId: winner?.body['id'] }])
})

test('a seat is free again on the day after, and not before', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body()
  const [one, other] = [await scene.person('Lê Văn Trước'), await scene.person('Lê Văn Sau')]
  const first = (await give(hall, body, one)).body as unknown as Made
  const end = { lastDay: '2026-09-30' }
  expect((await hall.post('clerk', `/mandates/${first.id}/end`, end, { version: 1 })).body).toEqual({
    ...first,
    version: 2,
  })
  expect((await give(hall, body, other, { fromDay: '2026-09-30' })).code).toBe('mandate.seat_taken')
  expect((await give(hall, body, other, { fromDay: '2026-10-01' })).status).toBe(200)
  expect((await correct(hall, first, 2, { toDay: null })).code).toBe('mandate.seat_taken')
  expect((await hall.heard()).map(({ name }) => name).slice(-3)).toEqual([
    'mandate.given',
    'mandate.ended',
    'mandate.given',
  ])
})

test('there may be several deputies, but nobody is deputy twice on one day', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body()
  const [one, other] = [await scene.person('Lê Văn Ba'), await scene.person('Lê Văn Tư')]
  const deputy = { office: 'deputySecretary' }
  expect((await give(hall, body, one, deputy)).status).toBe(200)
  expect((await give(hall, body, other, deputy)).status).toBe(200)
  expect(await give(hall, body, one, { ...deputy, fromDay: '2026-01-01' })).toMatchObject({
    status: 409,
    code: 'mandate.held_already',
  })
  expect((await give(hall, body, one, { office: 'committeeMember' })).status).toBe(200)
})

test('the rulebook says which offices a body has, and on which days', async ({ hall }) => {
  const scene = sceneIn(hall)
  const [body, person] = [await scene.body(), await scene.person('Lê Văn Năm')]
  expect((await give(hall, body, person, { office: 'inspectionChair' })).code).toBe('rulebook.office_not_here')
  expect((await give(hall, body, person, { office: 'wizard' })).code).toBe('rulebook.office_unknown')
  expect((await give(hall, body, person, { office: 'delegationMember' })).code).toBe('rulebook.office_not_in_force')
})

test('an office has its days within those of the body, the last not before the first', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body({ validFrom: '2020-01-01' })
  const person = await scene.person('Lê Văn Sáu')
  expect((await give(hall, body, person, { fromDay: '2019-12-31' })).code).toBe('mandate.outside_body')
  expect((await give(hall, body, person, { toDay: '2025-06-14' })).code).toBe('mandate.ends_before_start')
  expect((await give(hall, body, person)).status).toBe(200)
  await hall.post('clerk', `/bodies/${body.id}/close`, { lastDay: '2026-06-30' }, { version: 1 })
  expect((await give(hall, body, person, { office: 'committeeMember', fromDay: '2026-07-01' })).code).toBe(
    'mandate.outside_body',
  )
  expect(await sitting(hall, body, '2026-06-30')).toEqual(['Lê Văn Sáu'])
  expect(await sitting(hall, body, '2026-07-01')).toEqual([])
  expect((await hall.get('member', `/people/${person.id}`)).body['offices']).toEqual([])
  expect((await hall.post('clerk', `/people/${person.id}/erase`, undefined, { version: 1 })).status).toBe(200)
  expect((await give(hall, body, person, { toDay: '2025-07-01' })).code).toBe('person.erased')
})

test('nobody is appointed who does not exist, nor to a body that does not', async ({ hall }) => {
  const scene = sceneIn(hall)
  const [body, person] = [await scene.body(), await scene.person('Lê Văn Bảy')]
  const nobody = { id: '00000000-0000-4000-8000-000000000000', version: 1 }
  expect(await give(hall, body, nobody)).toMatchObject({ status: 422, code: 'person.unknown' })
  expect(await give(hall, nobody, person)).toMatchObject({ status: 404, code: 'body.not_found' })
  expect(await correct(hall, nobody, 1, { precedence: 1 })).toMatchObject({ status: 404, code: 'mandate.not_found' })
})

test('two clerks correct one office: the second is refused with what the first changed', async ({ hall }) => {
  const scene = sceneIn(hall)
  const [body, person] = [await scene.body(), await scene.person('Lê Văn Tám')]
  const made = await scene.appoint(body.id, person.id)
  await hall.heard()
  expect((await correct(hall, made, 1, { precedence: 3, office: 'deputySecretary' })).body['version']).toBe(2)
  const second = await correct(hall, made, 1, { precedence: 4 })
  expect(second).toMatchObject({ status: 412, code: 'mandate.changed_meanwhile' })
  expect(second.body).toMatchObject({
    facts: { fields: ['office', 'precedence'], version: 2 },
    current: { precedence: 3 },
  })
  expect((await correct(hall, made, 2, { precedence: 3 })).body['version']).toBe(2)
  expect(await hall.heard()).toMatchObject([{ name: 'mandate.changed', facts: { fields: ['office', 'precedence'] } }])
})

test('two clerks make two deputies the secretary at once: one wins', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body()
  const deputy = { office: 'deputySecretary' }
  const one = await scene.appoint(body.id, (await scene.person('Lê Văn Chín')).id, deputy)
  const other = await scene.appoint(body.id, (await scene.person('Lê Văn Mười')).id, deputy)
  const replies = await Promise.all([one, other].map(made => correct(hall, made, 1, { office: 'secretary' })))
  expect(replies.map(({ status }) => `${status}`).toSorted()).toEqual(['200', '409'])
})

test('an office given by mistake is taken back, and the journal keeps both', async ({ hall }) => {
  const scene = sceneIn(hall)
  const [body, person] = [await scene.body(), await scene.person('Lê Văn Lầm')]
  await hall.heard()
  const made = await scene.appoint(body.id, person.id)
  expect((await hall.ask('clerk', 'DELETE', `/mandates/${made.id}`, { version: 1 })).status).toBe(200)
  expect(await sitting(hall, body, '2026-01-01')).toEqual([])
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['mandate.given', 'mandate.withdrawn'])
})

test('authority on a day is that of the offices held on that day', async ({ hall }) => {
  const scene = sceneIn(hall)
  const body = await scene.body({ kind: 'grassrootsCommittee' })
  const [secretary, clerk, member] = [
    await scene.person('Lê Văn Thư'),
    await scene.person('Lê Văn Ký'),
    await scene.person('Lê Văn Viên'),
  ]
  await scene.appoint(body.id, secretary.id, { office: 'secretary' })
  await scene.appoint(body.id, clerk.id, { office: 'clerk', fromDay: '2026-01-01' })
  await scene.appoint(body.id, member.id)
  const authority = async (on: string) =>
    (await hall.get('member', `/bodies/${body.id}/authority?on=${on}`)).body['seats']
  const leads = { office: 'secretary', person: { id: secretary.id }, chairs: true, signs: true, keepsRecords: false }
  expect(await authority('2025-12-31')).toMatchObject([leads])
  expect(await authority('2026-01-01')).toMatchObject([leads, { office: 'clerk', chairs: false, keepsRecords: true }])

  const { body: held } = await hall.get('clerk', `/people/${secretary.id}/offices?on=2025-12-31`)
  expect(held['offices']).toMatchObject([{ bodyId: body.id, office: 'secretary', chairs: true }])
  expect((await hall.get('clerk', `/people/${clerk.id}/offices?on=2025-12-31`)).body['offices']).toEqual([])
})
