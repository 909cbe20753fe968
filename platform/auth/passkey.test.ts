import { expect } from 'vitest'
import { softKey } from '../../tests/authenticator.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { makeAccount, password, visitor, type Visitor } from '../../tests/visitor.ts'

async function challengeFor(browser: Visitor, path: string): Promise<{ challenge: string }> {
  const { body, status } = await browser.post(path)
  expect(status).toBe(200)
  return body['options'] as { challenge: string }
}

async function withPasskey(hall: Hall, roles: readonly string[] = []) {
  const { id, login } = await makeAccount(hall, { roles })
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  const key = softKey()
  const response = key.make(await challengeFor(browser, '/auth/passkeys/prepare'))
  const added = await browser.post('/auth/passkeys', { response, name: 'My key' })
  return { id, login, browser, key, added }
}

test('a passkey is made in a session and opens the next one by itself', async ({ hall }) => {
  const { id, key, added } = await withPasskey(hall, ['administrator'])
  expect(added).toMatchObject({ status: 200, body: { next: 'home' } })
  expect(new Set(Object.keys(added.body))).toEqual(new Set(['id', 'next']))
  await hall.heard()
  const browser = visitor(hall)
  const response = key.use(await challengeFor(browser, '/auth/passkey/challenge'))
  expect((await browser.post('/auth/passkey/sign-in', { response })).body).toEqual({ next: 'home' })
  expect((await browser.get('/bodies')).status).toBe(200)
  expect(await hall.heard()).toMatchObject([{ name: 'account.signed_in', subjectId: id, facts: { method: 'passkey' } }])
})

test('the same answer of a passkey does not open a second session', async ({ hall }) => {
  const { key } = await withPasskey(hall)
  const browser = visitor(hall)
  const response = key.use(await challengeFor(browser, '/auth/passkey/challenge'))
  const replay = visitor(hall)
  for (const [name, value] of browser.cookies) replay.cookies.set(name, value)
  const replies = await Promise.all([browser, replay].map(one => one.post('/auth/passkey/sign-in', { response })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await replay.post('/auth/passkey/sign-in', { response })).code).toBe('passkey.refused')
})

test('a passkey that did not see its owner, or that belongs to another site, is refused', async ({ hall }) => {
  const { login } = await makeAccount(hall)
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  for (const key of [
    softKey({ verifiesUser: false }),
    softKey({ origin: 'http://plenum.example' }),
    softKey({ rpId: 'example' }),
  ]) {
    const response = key.make(await challengeFor(browser, '/auth/passkeys/prepare'))
    expect((await browser.post('/auth/passkeys', { response, name: 'Bad' })).code).toBe('passkey.refused')
  }
})

test('with a passkey in force the password alone can neither administer nor add a factor', async ({ hall }) => {
  const { login } = await withPasskey(hall, ['administrator'])
  const thief = visitor(hall)
  expect((await thief.post('/auth/sign-in', { login, password })).body).toEqual({ next: 'enrol' })
  expect((await thief.get('/bodies')).code).toBe('account.second_factor_needed')
  expect((await thief.post('/auth/authenticator', { password })).code).toBe('second_factor.needs_other')
  expect((await thief.post('/auth/passkeys/prepare')).code).toBe('second_factor.needs_other')
})

test('the last second factor of an administrator stays, and nobody removes that of another', async ({ hall }) => {
  const admin = await withPasskey(hall, ['administrator'])
  const passkeyId = String(admin.added.body['id'])
  const member = await withPasskey(hall)
  expect((await member.browser.ask('DELETE', `/auth/passkeys/${passkeyId}`)).code).toBe('passkey.unknown')
  expect((await admin.browser.ask('DELETE', `/auth/passkeys/${passkeyId}`)).code).toBe('second_factor.compulsory')
  await hall.heard()
  const own = String(member.added.body['id'])
  expect((await member.browser.ask('DELETE', `/auth/passkeys/${own}`)).status).toBe(200)
  expect(await hall.heard()).toMatchObject([
    { name: 'passkey.removed', subjectId: member.id, actorId: member.id, facts: { passkeyId: own } },
  ])
})

test('without a host name passkeys are refused with the way to get one', async ({ hall }) => {
  const { openPlenum } = await import('../../server/plenum.ts')
  for (const publicUrl of ['http://192.168.1.5:4000', 'https://[::1]:4000', 'http://plenum.lan']) {
    const house = await openPlenum({ ...hall.parts, auth: { ...hall.parts.auth, publicUrl }, announce: () => {} })
    const reply = await house.http.inject({ method: 'POST', url: '/api/auth/passkey/challenge' })
    expect(reply.json()).toMatchObject({ status: 409, code: 'passkey.needs_host_name' })
    await house.close()
  }
})
