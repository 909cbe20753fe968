import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'vitest'
import { browserKey } from '../../tests/authenticator.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { makeAccount, password, visitor, type Visitor } from '../../tests/visitor.ts'
import { system } from '../work/actor.ts'
import { makeLink, type Purpose } from './links.ts'
import { makeToken } from './tokens.ts'

const pin = '274918'

function link(hall: Hall, accountId: string, purpose: Purpose = 'device') {
  return hall.plenum.transact(system('hall'), work => makeLink(work, accountId, purpose))
}

async function registered(hall: Hall) {
  const { id } = await makeAccount(hall, { password: null })
  const { token } = await link(hall, id)
  const [browser, own] = [visitor(hall), browserKey()]
  const reply = await browser.post('/auth/links/device', { token, pin, key: own.key, name: 'Phone' })
  return { id, browser, own, reply, deviceId: String(reply.body['deviceId']) }
}

async function challengeFor(browser: Visitor, deviceId: string): Promise<string> {
  return String((await browser.post(`/auth/devices/${deviceId}/challenge`)).body['challenge'])
}

async function tryPin(browser: Visitor, { deviceId, own }: Awaited<ReturnType<typeof registered>>, typed: string) {
  const challenge = await challengeFor(browser, deviceId)
  const signature = own.sign(deviceId, challenge)
  return browser.post(`/auth/devices/${deviceId}/sign-in`, { challenge, signature, pin: typed })
}

test('a link registers a device, signs in at once, and from then on the device and its PIN do', async ({ hall }) => {
  const device = await registered(hall)
  expect(device.reply).toMatchObject({ status: 200, body: { binding: 'key', next: 'home' } })
  expect((await device.browser.get('/bodies')).status).toBe(200)
  expect((await hall.heard()).map(({ name, subjectId }) => [name, subjectId])).toEqual(
    ['link.made', 'device.registered', 'account.signed_in'].map(name => [name, device.id]),
  )
  const later = visitor(hall)
  expect((await tryPin(later, device, pin)).body).toEqual({ next: 'home' })
  expect((await later.get('/bodies')).status).toBe(200)
})

test('where the browser has no WebCrypto a cookie stands in, and the record says so', async ({ hall }) => {
  const { id } = await makeAccount(hall, { password: null })
  const { token } = await link(hall, id)
  const browser = visitor(hall)
  const { body } = await browser.post('/auth/links/device', { token, pin, name: 'Old tablet' })
  const deviceId = String(body['deviceId'])
  expect(body['binding']).toBe('cookie')
  expect((await hall.heard()).find(({ name }) => name === 'device.registered')?.facts).toMatchObject({
    deviceId,
    binding: 'cookie',
  })
  browser.cookies.delete('plenum.session_token')
  const signInBy = async (one: Visitor) =>
    one.post(`/auth/devices/${deviceId}/sign-in`, { challenge: await challengeFor(one, deviceId), pin })
  expect((await signInBy(visitor(hall))).code).toBe('device.unknown')
  expect((await signInBy(browser)).status).toBe(200)
})

test('a link says for whom it is without being used up, and is good once', async ({ hall }) => {
  const { id, login } = await makeAccount(hall, { password: null })
  const { token, expiresAt } = await link(hall, id)
  const browser = visitor(hall)
  for (let twice = 0; twice < 2; twice += 1) {
    const { body } = await browser.post('/auth/links/look', { token })
    expect(body).toEqual({ purpose: 'device', name: login, login, leadsTo: null, expiresAt })
  }
  expect((await browser.post('/auth/links/device', { token, pin, name: 'Phone' })).status).toBe(200)
  for (const path of ['look', 'device'])
    expect((await browser.post(`/auth/links/${path}`, { token, pin, name: 'Phone' })).code).toBe('link.not_valid')
})

test('of many who open a link at once exactly one registers a device', async ({ hall }) => {
  const { id } = await makeAccount(hall, { password: null })
  const { token } = await link(hall, id)
  const tries = Array.from({ length: 6 }, () => visitor(hall).post('/auth/links/device', { token, pin, name: 'Phone' }))
  const replies = await Promise.all(tries)
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(replies.filter(({ code }) => code === 'link.not_valid')).toHaveLength(5)
})

test('a link ends after a week, and when a newer one is made; it does not do what another purpose does', async ({
  hall,
}) => {
  const { id } = await makeAccount(hall, { password: null })
  const [older, newer] = [await link(hall, id), await link(hall, id)]
  const look = async ({ token }: { token: string }) => (await visitor(hall).post('/auth/links/look', { token })).code
  expect(await look(older)).toBe('link.not_valid')
  expect(await look(newer)).toBeUndefined()
  const reply = await visitor(hall).post('/auth/links/password', {
    token: newer.token,
    password: 'a good new password',
  })
  expect(reply.code).toBe('link.not_valid')
  hall.itIs('2026-10-21T01:00:00Z')
  expect(await look(newer)).toBe('link.not_valid')
  hall.itIs('2026-10-14T01:00:00Z')
})

test('five wrong PINs lock the device, also when all are typed at once; a new link helps', async ({ hall }) => {
  const device = await registered(hall)
  await hall.heard()
  const replies = await Promise.all(Array.from({ length: 8 }, () => tryPin(visitor(hall), device, '000001')))
  expect(replies.filter(({ code }) => code === 'device.pin_wrong')).toHaveLength(4)
  expect(replies.filter(({ code }) => code === 'device.locked')).toHaveLength(4)
  const told = (await hall.heard()).map(({ name, facts }) => [name, facts['left']])
  expect(told).toEqual([4, 3, 2, 1, 0].map(left => ['account.sign_in_refused', left]))
  expect((await tryPin(visitor(hall), device, pin)).code).toBe('device.locked')

  const { token } = await link(hall, device.id)
  expect((await visitor(hall).post('/auth/links/device', { token, pin, name: 'Phone' })).status).toBe(200)
  expect((await tryPin(visitor(hall), device, pin)).code).toBe('device.unknown')
})

test('who does not hold the device cannot use up its tries', async ({ hall }) => {
  const device = await registered(hall)
  const stranger = { ...device, own: browserKey() }
  for (let one = 0; one < 6; one += 1)
    expect((await tryPin(visitor(hall), stranger, '000001')).code).toBe('device.unknown')
  expect((await tryPin(visitor(hall), device, pin)).status).toBe(200)
})

test('an answer to a challenge is good once, for two minutes and for one device', async ({ hall }) => {
  const [device, other] = [await registered(hall), await registered(hall)]
  const browser = visitor(hall)
  const challenge = await challengeFor(browser, device.deviceId)
  const answer = { challenge, signature: device.own.sign(device.deviceId, challenge), pin }
  const path = `/auth/devices/${device.deviceId}/sign-in`
  const replies = await Promise.all([browser.post(path, answer), visitor(hall).post(path, answer)])
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await visitor(hall).post(path, answer)).code).toBe('device.start_again')
  expect((await visitor(hall).post(`/auth/devices/${other.deviceId}/sign-in`, answer)).code).toBe('device.start_again')

  const late = await challengeFor(browser, device.deviceId)
  hall.itIs('2026-10-14T01:02:00Z')
  const tooLate = { challenge: late, signature: device.own.sign(device.deviceId, late), pin }
  expect((await browser.post(path, tooLate)).code).toBe('device.start_again')
  hall.itIs('2026-10-14T01:00:00Z')
})

test('PINs that everybody tries first and keys of another kind are refused, and the link stays good', async ({
  hall,
}) => {
  const { id } = await makeAccount(hall, { password: null })
  const { token } = await link(hall, id)
  const browser = visitor(hall)
  for (const simple of ['000000', '123456', '654321', '121212', '123123'])
    expect((await browser.post('/auth/links/device', { token, pin: simple, name: 'Phone' })).code).toBe(
      'device.pin_too_simple',
    )
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'der', type: 'spki' })
  for (const key of ['AAAA', rsa.toString('base64')])
    expect((await browser.post('/auth/links/device', { token, pin, key, name: 'Phone' })).code).toBe('device.key_unfit')
  expect((await browser.post('/auth/links/device', { token, pin, name: 'Phone' })).status).toBe(200)
})

test('neither a link nor a PIN can be read from the database', async ({ hall }) => {
  const { id } = await makeAccount(hall, { password: null })
  const { token } = await link(hall, id)
  const { reader } = hall.plenum.database
  const rows = await reader.selectFrom('auth.link').selectAll().where('accountId', '=', id).execute()
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  expect(JSON.stringify(await hall.heard())).not.toContain(token)
})

test('with a link from an administrator a new password is chosen, and every session ends', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  for (let one = 0; one < 5; one += 1) await visitor(hall).post('/auth/sign-in', { login, password: 'not this one' })
  const { token } = await link(hall, id, 'password')
  await hall.heard()
  const reply = await visitor(hall).post('/auth/links/password', { token, password: 'a good new password' })
  expect(reply.body).toEqual({ login })
  expect((await browser.get('/bodies')).status).toBe(401)
  expect((await hall.heard()).map(({ name }) => name)).toEqual(['session.ended', 'account.password_changed'])
  const again = await visitor(hall).post('/auth/sign-in', { login, password: 'a good new password' })
  expect(again.body).toEqual({ next: 'home' })
})

test('a recovery link also voids authenticator, passkeys, devices and tokens', async ({ hall }) => {
  const { id, browser, own, deviceId, reply } = await registered(hall)
  const { token } = await link(hall, id, 'recovery')
  const wanted = { accountId: id, name: 'Script', access: 'read', endsOn: '2026-12-31' } as const
  const { token: key } = await hall.plenum.transact(system('hall'), work => makeToken(work, wanted))
  const headers = { authorization: `Bearer ${key}` }
  expect((await hall.ask('guest', 'GET', '/me', { headers })).body['id']).toBe(id)
  await hall.heard()
  expect((await visitor(hall).post('/auth/links/password', { token, password: 'a good new password' })).status).toBe(
    200,
  )
  expect((await browser.get('/bodies')).status).toBe(401)
  expect((await tryPin(visitor(hall), { id, browser, own, deviceId, reply }, pin)).code).toBe('device.unknown')
  expect((await hall.heard()).map(({ name }) => name)).toEqual([
    'device.ended',
    'session.ended',
    'token.ended',
    'account.two_factor_removed',
    'account.password_changed',
  ])
  expect((await hall.ask('guest', 'GET', '/me', { headers })).code).toBe('token.unknown')
})
