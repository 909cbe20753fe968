import { expect } from 'vitest'
import { codeFrom, softKey } from '../../tests/authenticator.ts'
import { type Hall, openHall, test } from '../../tests/hall.ts'
import { people } from '../../tests/people.ts'
import { cookieLines, makeAccount, password, visitor, type Visitor } from '../../tests/visitor.ts'
import { doors } from './doors.ts'
import { makeEngine } from './engine.ts'

async function signedIn(hall: Hall, roles: readonly string[] = []) {
  const { id, login } = await makeAccount(hall, { roles })
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  return { id, login, browser }
}

test('nothing that the sign-in library brings along can be reached but what stands behind a door of ours', async ({
  hall,
}) => {
  const endpoints = Object.values(makeEngine(hall.parts.auth).api) as {
    path?: string
    options?: { method?: unknown }
  }[]
  const ours = new Set(doors.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`))
  const foreign = endpoints.flatMap(({ path, options }) => {
    const methods = options?.method
    const list = Array.isArray(methods) ? methods : [methods ?? 'GET']
    return path === undefined ? [] : list.map(method => `${method} /auth${path}`)
  })
  expect(foreign.length).toBeGreaterThan(40)
  for (const one of foreign.filter(name => !ours.has(name))) {
    const [method = '', path = ''] = one.split(' ')
    const reply = await hall.ask('admin', method, path.replace(/:\w+/g, 'x'), method === 'GET' ? {} : { body: {} })
    expect([one, reply.status]).toEqual([one, 404])
  }
})

test('a page of another site can neither sign somebody in nor act as them', async ({ hall }) => {
  const { login } = await makeAccount(hall)
  const body = { login, password }
  for (const [name, value] of [
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
  ] as const) {
    const headers = { [name]: value }
    const reply = await hall.ask('guest', 'POST', '/auth/sign-in', { body, headers })
    expect(reply).toMatchObject({ status: 403, code: 'request.other_origin' })
    expect((await hall.ask('admin', 'POST', '/auth/sign-out', { headers })).code).toBe('request.other_origin')
  }
  const form = await hall.plenum.http.inject({
    method: 'POST',
    url: '/api/auth/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })
  expect(form.statusCode).toBe(415)
  expect((await hall.get('admin', '/me')).body['kind']).toBe('account')
})

test('what is sent beside the fields of a door has no effect', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  const browser = visitor(hall)
  const reply = await browser.post('/auth/sign-in', {
    login,
    password,
    accountId: people.admin.id,
    callbackURL: 'https://evil.example',
    rememberMe: false,
    method: 'passkey',
    factors: 2,
  })
  expect([reply.body, reply.headers['location']]).toEqual([{ next: 'home' }, undefined])
  expect((await browser.get('/me')).body).toMatchObject({ id, roles: ['member'] })
  expect(cookieLines(reply)).toHaveLength(1)
})

test('no device is trusted to leave out the second factor', async ({ hall }) => {
  const { login, browser } = await signedIn(hall)
  const { body } = await browser.post('/auth/authenticator', { password })
  await browser.post('/auth/authenticator/confirm', { code: codeFrom(String(body['uri'])) })
  const next = visitor(hall)
  await next.post('/auth/sign-in', { login, password })
  await next.post('/auth/second-factor', { code: codeFrom(String(body['uri']), 1), trustDevice: true })
  expect([...next.cookies.keys()]).toEqual(['plenum.session_token'])
  await next.post('/auth/sign-out')
  expect((await next.post('/auth/sign-in', { login, password })).body).toEqual({ next: 'second_factor' })
})

test('one recovery code shown twice at once lets one in', async ({ hall }) => {
  const { login, browser } = await signedIn(hall)
  const { body } = await browser.post('/auth/authenticator', { password })
  await browser.post('/auth/authenticator/confirm', { code: codeFrom(String(body['uri']), 1) })
  const [code] = body['recoveryCodes'] as string[]
  const challenged = async () => {
    const one = visitor(hall)
    await one.post('/auth/sign-in', { login, password })
    return one
  }
  const browsers: Visitor[] = [await challenged(), await challenged(), await challenged()]
  const replies = await Promise.all(browsers.map(one => one.post('/auth/recovery-code', { code })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 401)).toHaveLength(2)
})

test('of many wrong codes at once, each after a password of its own, no more are judged than one after the other', async ({
  hall,
}) => {
  const { login, browser } = await signedIn(hall)
  const { body } = await browser.post('/auth/authenticator', { password })
  const uri = String(body['uri'])
  await browser.post('/auth/authenticator/confirm', { code: codeFrom(uri) })
  const wrong = ['000000', '000001', '000002', '000003'].find(
    code => ![-1, 0, 1].some(step => codeFrom(uri, step) === code),
  )
  const browsers = Array.from({ length: 24 }, () => visitor(hall))
  for (const one of browsers) await one.post('/auth/sign-in', { login, password })
  const replies = await Promise.all(browsers.map(one => one.post('/auth/second-factor', { code: wrong })))
  expect(replies.filter(({ code }) => code === 'second_factor.wrong')).toHaveLength(10)
  expect(replies.filter(({ code }) => code === 'sign_in.wait')).toHaveLength(14)
})

test('a challenge for one account is of no use with the code of another', async ({ hall }) => {
  const [mine, other] = [await signedIn(hall), await signedIn(hall)]
  const uris = []
  for (const { browser } of [mine, other]) {
    const { body } = await browser.post('/auth/authenticator', { password })
    uris.push(String(body['uri']))
    await browser.post('/auth/authenticator/confirm', { code: codeFrom(String(body['uri'])) })
  }
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login: other.login, password })
  // The session of somebody else in the same browser changes nothing, either.
  for (const [name, value] of mine.browser.cookies) browser.cookies.set(name, value)
  expect((await browser.post('/auth/second-factor', { code: codeFrom(uris[0] ?? '', 1) })).code).toBe(
    'second_factor.wrong',
  )
})

test('a passkey of somebody else cannot be registered as one’s own', async ({ hall }) => {
  const [mine, other] = [await signedIn(hall), await signedIn(hall)]
  const key = softKey()
  for (const [{ browser }, status] of [
    [mine, 200],
    [other, 401],
  ] as const) {
    const { body } = await browser.post('/auth/passkeys/prepare')
    const response = key.make(body['options'] as { challenge: string })
    expect((await browser.post('/auth/passkeys', { response, name: 'Key' })).status).toBe(status)
  }
  const { body } = await mine.browser.post('/auth/passkeys/prepare')
  const prepared = softKey().make(body['options'] as { challenge: string })
  expect((await other.browser.post('/auth/passkeys', { response: prepared, name: 'Key' })).code).toBe('passkey.refused')
})

test('no answer holds a session’s token, a hash or a secret that was not asked for', async ({ hall }) => {
  const { login, browser } = await signedIn(hall)
  const [token = ''] = decodeURIComponent(browser.cookies.get('plenum.session_token') ?? '').split('.')
  expect(token).toHaveLength(32)
  const { id } = (await browser.get('/me')).body
  const told = JSON.stringify([
    (await visitor(hall).post('/auth/sign-in', { login, password })).body,
    (await browser.get('/me')).body,
    (await browser.get(`/accounts/${String(id)}`)).body,
    (await browser.get(`/accounts/${String(id)}/sessions`)).body,
    (await hall.get('admin', '/accounts')).body,
    await hall.heard(),
  ])
  expect(told).not.toContain(token)
  expect(told).not.toMatch(/"(password|token|secret|hash|pinHash|backupCodes|publicKey)":"/)
})

test('over https every cookie belongs to this host alone', async () => {
  const hall = await openHall()
  const { openPlenum } = await import('../../server/plenum.ts')
  const publicUrl = 'https://plenum.example.vn'
  const house = await openPlenum({ ...hall.parts, auth: { ...hall.parts.auth, publicUrl }, announce: () => {} })
  const { login } = await makeAccount(hall)
  const reply = await house.http.inject({ method: 'POST', url: '/api/auth/sign-in', payload: { login, password } })
  expect(reply.headers['set-cookie']).toMatch(
    /^__Host-plenum\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
  await house.close()
  await hall.close()
})
