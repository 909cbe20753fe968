import { expect } from 'vitest'
import { type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { makeAccount, password, visitor } from '../../tests/visitor.ts'

async function signedIn(hall: Hall) {
  const { id, login } = await makeAccount(hall)
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  return { id, browser }
}

const days = { startsOn: '2026-10-14', endsOn: '2026-10-20' }

test('an assistant works for somebody between two days, and the log says for whom', async ({ hall }) => {
  const [chief, helper] = [await signedIn(hall), await signedIn(hall)]
  const forChief = { 'x-for': chief.id }
  expect((await helper.browser.ask('GET', '/me', undefined, forChief)).code).toBe('assistance.none')
  await hall.heard()
  const made = await chief.browser.post(`/accounts/${chief.id}/assistants`, { assistantId: helper.id, ...days })
  expect(made.status).toBe(200)
  const heard = await hall.heard()
  expect(heard).toMatchObject([
    { name: 'assistance.granted', subjectId: chief.id, facts: { accountId: helper.id, ...days } },
  ])
  expect(heard[0]?.audiences).toEqual([`account:${chief.id}`, `account:${helper.id}`, 'administrators'])

  expect((await helper.browser.get('/me')).body).toMatchObject({ principals: [{ id: chief.id }], onBehalfOf: null })
  expect((await helper.browser.ask('GET', '/me', undefined, forChief)).body).toMatchObject({
    id: helper.id,
    onBehalfOf: chief.id,
    roles: ['member'],
  })
  hall.itIs('2026-10-21T01:00:00Z')
  expect((await helper.browser.ask('GET', '/me', undefined, forChief)).code).toBe('assistance.none')
  hall.itIs('2026-10-14T01:00:00Z')
  expect(
    (await chief.browser.ask('DELETE', `/accounts/${chief.id}/assistants/${String(made.body['id'])}`)).status,
  ).toBe(200)
  expect((await helper.browser.ask('GET', '/me', undefined, forChief)).code).toBe('assistance.none')
})

test('what an assistant does for somebody is told as done by the one for the other', async ({ hall }) => {
  const [chief, helper] = [await signedIn(hall), await signedIn(hall)]
  await chief.browser.post(`/accounts/${chief.id}/assistants`, { assistantId: helper.id, ...days })
  await hall.heard()
  await helper.browser.ask('POST', '/auth/sign-out', undefined, { 'x-for': chief.id })
  expect(await hall.heard()).toMatchObject([{ name: 'session.ended', actorId: helper.id, onBehalfOf: chief.id }])
})

test('an assistant has the power of neither, and does not touch ways in', async ({ hall }) => {
  const { id } = await makeAccount(hall)
  await hall.post('admin', `/accounts/${people.admin.id}/assistants`, { assistantId: people.clerk.id, ...days })
  const headers = { 'x-for': people.admin.id }
  const asked = (method: string, path: string, body?: object) =>
    hall.ask('clerk', method, path, { headers, ...(body && { body }) })
  expect((await asked('GET', '/accounts')).code).toBe('role.needed')
  expect((await asked('POST', `/accounts/${id}/roles`, { role: 'administrator' })).code).toBe('role.needed')
  for (const [method, path, body] of [
    ['POST', '/me/tokens', { name: 'T', access: 'read', endsOn: '2026-10-20' }],
    ['PATCH', '/me', { language: 'en' }],
    ['DELETE', `/accounts/${people.admin.id}/sessions`, undefined],
    ['POST', `/accounts/${people.admin.id}/assistants`, { assistantId: id, ...days }],
    ['POST', '/auth/password', { current: password, password: 'another good password' }],
  ] as const)
    expect([path, (await asked(method, path, body)).code]).toEqual([path, 'session.in_person'])
})

test('nobody makes themselves somebody else’s assistant, and auditors neither help nor are helped', async ({
  hall,
}) => {
  const [chief, helper] = [await signedIn(hall), await signedIn(hall)]
  const ask = (who: typeof chief, principalId: string, assistantId: string, more = days) =>
    who.browser.post(`/accounts/${principalId}/assistants`, { assistantId, ...more })
  expect((await ask(helper, chief.id, helper.id)).code).toBe('role.needed')
  expect((await ask(chief, chief.id, chief.id)).code).toBe('assistance.unfit')
  expect((await ask(chief, chief.id, people.auditor.id)).code).toBe('assistance.unfit')
  const backwards = { startsOn: '2026-10-20', endsOn: '2026-10-14' }
  expect((await ask(chief, chief.id, helper.id, backwards)).code).toBe('account.ends_before_start')
  const replies = await Promise.all([1, 2, 3].map(() => ask(chief, chief.id, helper.id)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.filter(({ code }) => code === 'assistance.exists')).toHaveLength(2)
})

test('the assistant of an assistant helps nobody', async ({ hall }) => {
  const [chief, helper, third] = [await signedIn(hall), await signedIn(hall), await signedIn(hall)]
  await chief.browser.post(`/accounts/${chief.id}/assistants`, { assistantId: helper.id, ...days })
  await helper.browser.post(`/accounts/${helper.id}/assistants`, { assistantId: third.id, ...days })
  expect((await third.browser.ask('GET', '/me', undefined, { 'x-for': chief.id })).code).toBe('assistance.none')
  expect((await third.browser.ask('GET', '/me', undefined, { 'x-for': `${helper.id}, ${chief.id}` })).code).toBe(
    'assistance.none',
  )
})
