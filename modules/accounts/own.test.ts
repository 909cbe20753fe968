import { expect } from 'vitest'
import { type Hall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { makeAccount, password, visitor } from '../../tests/visitor.ts'

async function signedIn(hall: Hall, roles: readonly string[] = []) {
  const { id, login } = await makeAccount(hall, { roles })
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  return { id, login, browser }
}

function withToken(hall: Hall, token: unknown) {
  const headers = { authorization: `Bearer ${String(token)}` }
  return (method: string, path: string, body?: object) =>
    hall.ask('guest', method, path, { headers, ...(body && { body }) })
}

test('a guest is told that they are one, and an account what it may do', async ({ hall }) => {
  expect((await hall.get('guest', '/me')).body).toMatchObject({ kind: 'guest', id: null, roles: [] })
  expect((await hall.get('clerk', '/me')).body).toMatchObject({
    kind: 'account',
    id: people.clerk.id,
    roles: ['clerk'],
  })
  const admin = await signedIn(hall, ['administrator'])
  expect((await admin.browser.get('/me')).body).toMatchObject({
    id: admin.id,
    roles: [],
    pending: { code: 'account.second_factor_needed', facts: { link: '/account/second-factor' } },
  })
})

test('everybody chooses their own language, and nothing else of their account', async ({ hall }) => {
  const { id, browser } = await signedIn(hall)
  const more = { language: 'vi', name: 'Chủ tịch', login: 'admin', roles: ['administrator'], personId: people.admin.id }
  expect((await browser.ask('PATCH', '/me', more)).status).toBe(200)
  expect((await hall.get('admin', `/accounts/${id}`)).body).toMatchObject({ language: 'vi', roles: [], personId: null })
  expect((await browser.get('/me')).body).toMatchObject({ language: 'vi', roles: ['member'] })
})

test('sessions are seen and ended by their holder, and by an administrator', async ({ hall }) => {
  const { id, login, browser } = await signedIn(hall)
  const other = visitor(hall)
  await other.post('/auth/sign-in', { login, password })
  const { body } = await browser.get(`/accounts/${id}/sessions`)
  const items = body['items'] as { id: string; here: boolean; method: string }[]
  expect(items.map(({ here, method }) => [here, method])).toEqual(
    expect.arrayContaining([
      [true, 'password'],
      [false, 'password'],
    ]),
  )
  expect(JSON.stringify(body)).not.toMatch(/token/)

  const there = items.find(({ here }) => !here)?.id ?? ''
  const stranger = await signedIn(hall)
  expect((await stranger.browser.get(`/accounts/${id}/sessions`)).code).toBe('role.needed')
  expect((await stranger.browser.ask('DELETE', `/accounts/${id}/sessions/${there}`)).code).toBe('role.needed')
  expect((await stranger.browser.ask('DELETE', `/accounts/${stranger.id}/sessions/${there}`)).code).toBe(
    'session.not_found',
  )
  expect((await browser.ask('DELETE', `/accounts/${id}/sessions/${there}`)).status).toBe(200)
  expect((await other.get('/bodies')).status).toBe(401)

  expect((await hall.get('admin', `/accounts/${id}/sessions`)).status).toBe(200)
  await hall.heard()
  expect((await hall.ask('admin', 'DELETE', `/accounts/${id}/sessions`)).body).toEqual({ ended: 1 })
  expect((await browser.get('/bodies')).status).toBe(401)
  expect(await hall.heard()).toMatchObject([{ name: 'session.ended', subjectId: id, actorId: people.admin.id }])
})

test('a token reads or writes as its account does, until it ends', async ({ hall }) => {
  const { id, browser } = await signedIn(hall, ['clerk'])
  const made = await browser.post('/me/tokens', { name: 'Nightly export', access: 'read', endsOn: '2026-10-31' })
  const reading = withToken(hall, made.body['token'])
  expect((await reading('GET', '/accounts')).status).toBe(200)
  expect((await reading('POST', '/accounts', { name: 'A' })).code).toBe('session.read_only')
  const { body } = await browser.post('/me/tokens', { name: 'Import', access: 'write', endsOn: '2026-10-31' })
  const writing = withToken(hall, body['token'])
  expect((await writing('POST', '/accounts', { name: 'A' })).status).toBe(200)
  const [opened] = (await hall.heard()).filter(({ name }) => name === 'account.opened')
  expect(opened?.actorId).toBe(id)

  hall.itIs('2026-11-01T01:00:00Z')
  expect(await reading('GET', '/accounts')).toMatchObject({ status: 401, code: 'token.unknown' })
  hall.itIs('2026-10-14T01:00:00Z')
  expect((await browser.ask('DELETE', `/me/tokens/${String(body['id'])}`)).status).toBe(200)
  expect((await writing('GET', '/accounts')).code).toBe('token.unknown')
  expect(((await browser.get('/me/tokens')).body['items'] as object[]).length).toBe(1)
})

test('a token is kept as its hash alone, and its repeat is refused', async ({ hall }) => {
  const { browser } = await signedIn(hall)
  const body = { name: 'Script', access: 'read', endsOn: '2026-12-31' }
  const headers = { 'idempotency-key': 'once-and-only-once' }
  const { body: answer } = await browser.ask('POST', '/me/tokens', body, headers)
  const token = String(answer['token'])
  expect((await browser.ask('POST', '/me/tokens', body, headers)).code).toBe('request.already_done')
  const { reader } = hall.plenum.database
  const kept = [
    await reader.selectFrom('auth.apiToken').selectAll().execute(),
    await reader.selectFrom('work.answer').selectAll().execute(),
    await hall.heard(),
  ]
  expect(JSON.stringify(kept)).not.toContain(token)
})

test('a token neither administers nor makes tokens, links and sessions', async ({ hall }) => {
  const { reader } = hall.plenum.database
  expect(
    await reader.selectFrom('auth.apiToken').select('id').where('accountId', '=', people.admin.id).execute(),
  ).toEqual([])
  const made = await hall.post('admin', '/me/tokens', { name: 'Script', access: 'write', endsOn: '2026-10-31' })
  const ask = withToken(hall, made.body['token'])
  const { id } = await makeAccount(hall)
  expect((await ask('POST', `/accounts/${id}/roles`, { role: 'administrator' })).code).toBe('role.needed')
  const clerks = await hall.post('clerk', '/me/tokens', { name: 'Script', access: 'write', endsOn: '2026-10-31' })
  const asClerk = withToken(hall, clerks.body['token'])
  for (const [method, path, body] of [
    ['POST', `/accounts/${id}/links`, { purpose: 'device' }],
    ['POST', '/me/tokens', { name: 'More', access: 'write', endsOn: '2026-10-31' }],
    ['PATCH', '/me', { language: 'en' }],
    ['DELETE', `/accounts/${people.clerk.id}/sessions`, undefined],
    ['POST', '/auth/password', { current: password, password: 'another good password' }],
    ['POST', '/auth/passkeys/prepare', undefined],
  ] as const)
    expect([path, (await asClerk(method, path, body)).code]).toEqual([path, 'session.in_person'])
})

test('a token must end, and within a year', async ({ hall }) => {
  for (const endsOn of ['2026-10-13', '2027-10-16'])
    expect((await hall.post('member', '/me/tokens', { name: 'T', access: 'read', endsOn })).code).toBe(
      'token.ends_badly',
    )
  expect((await hall.post('member', '/me/tokens', { name: 'T', access: 'read', endsOn: '2027-10-15' })).status).toBe(
    200,
  )
})
