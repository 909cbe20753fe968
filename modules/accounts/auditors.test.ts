import { expect } from 'vitest'
import { test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { sceneIn } from '../../tests/scene.ts'
import { makeAccount, password, visitor } from '../../tests/visitor.ts'

const week = { startsOn: '2026-10-14', endsOn: '2026-10-20', subjectIds: null }

test('an auditor reads between two days, changes nothing, and is nobody before and after', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  await hall.heard()
  expect((await hall.ask('admin', 'PUT', `/accounts/${id}/audit`, { body: week })).status).toBe(200)
  expect((await hall.heard()).map(({ name, facts }) => [name, facts])).toEqual([
    ['account.auditor_appointed', { startsOn: week.startsOn, endsOn: week.endsOn, limited: false }],
  ])
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  expect((await browser.get('/me')).body).toMatchObject({ roles: ['auditor'], readOnly: true })
  expect((await browser.get('/bodies')).status).toBe(200)
  expect((await browser.post('/bodies', { code: 'X', kind: 'office', name: 'X' })).code).toBe('session.read_only')
  for (const moment of ['2026-10-13T01:00:00Z', '2026-10-21T01:00:00Z']) {
    hall.itIs(moment)
    expect((await browser.get('/bodies')).code).toBe('account.auditor_not_now')
  }
  hall.itIs('2026-10-14T01:00:00Z')
})

test('an auditor who may read about some subjects only is known by them, and sees nobody else’s contact', async ({
  hall,
}) => {
  const { id, login } = await makeAccount(hall)
  const scene = sceneIn(hall)
  const contact = { email: 'somebody@khoi.example', birthDate: '1980-01-02' }
  const [given, seated, unseated] = [
    await scene.person('Đỗ Thị Cho', contact),
    await scene.person('Đỗ Thị Ngồi', contact),
    await scene.person('Đỗ Thị Đứng', contact),
  ]
  await scene.appoint((await scene.body()).id, seated.id)
  const subjectIds = [people.member.id, given.id]
  await hall.ask('admin', 'PUT', `/accounts/${id}/audit`, { body: { ...week, subjectIds } })
  expect((await hall.get('admin', `/accounts/${id}`)).body['auditMandate']).toEqual({ ...week, subjectIds })
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const actor = await hall.plenum.auth.actorOf({ url: '/api/me', headers: { cookie } } as never)
  expect(actor.subjectIds).toEqual(subjectIds)
  const sights = ((await browser.get('/people')).body['items'] as { id: string }[]).map(one => [one.id, 'email' in one])
  expect(sights).toEqual([
    [given.id, true],
    [seated.id, false],
  ])
  expect((await browser.get(`/people/${given.id}`)).body).toMatchObject(contact)
  expect((await browser.get(`/people/${unseated.id}`)).code).toBe('person.not_found')
})

test('an auditor holds no other role, and without the mandate the account is suspended', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  await hall.ask('admin', 'PUT', `/accounts/${id}/audit`, { body: week })
  expect((await hall.post('admin', `/accounts/${id}/roles`, { role: 'clerk' })).code).toBe('account.auditor_alone')
  const clerk = await makeAccount(hall, { roles: ['clerk'] })
  expect((await hall.ask('admin', 'PUT', `/accounts/${clerk.id}/audit`, { body: week })).code).toBe(
    'account.auditor_alone',
  )
  expect((await hall.ask('clerk', 'PUT', `/accounts/${id}/audit`, { body: week })).code).toBe('role.needed')
  expect((await hall.ask('admin', 'DELETE', `/accounts/${id}/roles/auditor`)).status).toBe(200)
  expect((await visitor(hall).post('/auth/sign-in', { login, password })).code).toBe('account.suspended')
})
