import { expect } from 'vitest'
import { codeFrom } from '../../tests/authenticator.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { makeAccount, password, visitor } from '../../tests/visitor.ts'

async function signedIn(hall: Hall, login: string) {
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login, password })
  return browser
}

/** An account with an authenticator; the session in which it was enrolled is that of `browser`. */
async function enrolled(hall: Hall, roles: readonly string[] = []) {
  const { id, login } = await makeAccount(hall, { roles })
  const browser = await signedIn(hall, login)
  const { body } = await browser.post('/auth/authenticator', { password })
  const uri = String(body['uri'])
  // The present code, so that the next one is left for signing in; it is taken half a minute early, too.
  const confirmed = await browser.post('/auth/authenticator/confirm', { code: codeFrom(uri) })
  expect(confirmed).toMatchObject({ status: 200, body: { next: 'home' } })
  return { id, login, browser, uri, recoveryCodes: body['recoveryCodes'] as string[] }
}

test('an administrator without a second factor may do nothing but enrol one, and then administers at once', async ({
  hall,
}) => {
  const { id, login } = await makeAccount(hall, { roles: ['administrator'] })
  const browser = visitor(hall)
  expect((await browser.post('/auth/sign-in', { login, password })).body).toEqual({ next: 'enrol' })
  const refused = await browser.get('/bodies')
  expect(refused).toMatchObject({ status: 403, code: 'account.second_factor_needed' })
  expect(refused.body['facts']).toEqual({ link: '/account/second-factor' })
  await hall.heard()

  const { body } = await browser.post('/auth/authenticator', { password })
  expect(body['qr']).toMatch(/^<svg/)
  expect(body['recoveryCodes']).toHaveLength(10)
  expect((await browser.post('/auth/authenticator/confirm', { code: '000000' })).code).toBe('second_factor.wrong')
  expect((await browser.get('/bodies')).status).toBe(403)
  const code = codeFrom(String(body['uri']), 1)
  expect((await browser.post('/auth/authenticator/confirm', { code })).body).toEqual({ next: 'home' })
  expect((await browser.get('/bodies')).status).toBe(200)
  expect((await hall.heard()).map(({ name, actorId }) => [name, actorId])).toEqual([
    ['account.two_factor_enabled', id],
    ['account.signed_in', id],
  ])
})

test('a trial may do without second factors', async ({ hall }) => {
  const { openPlenum } = await import('../../server/plenum.ts')
  const trial = await openPlenum({
    ...hall.parts,
    auth: { ...hall.parts.auth, secondFactor: 'optional' },
    announce: () => {},
  })
  const { login } = await makeAccount(hall, { roles: ['administrator'] })
  const payload = { login, password }
  const reply = await trial.http.inject({ method: 'POST', url: '/api/auth/sign-in', payload })
  expect(reply.json()).toEqual({ next: 'home' })
  const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
  expect((await trial.http.inject({ url: '/api/bodies', headers: { cookie } })).statusCode).toBe(200)
  await trial.close()
})

test('with an authenticator the password alone opens nothing', async ({ hall }) => {
  const { id, login, uri } = await enrolled(hall)
  await hall.heard()
  const browser = visitor(hall)
  expect((await browser.post('/auth/sign-in', { login, password })).body).toEqual({ next: 'second_factor' })
  expect(browser.cookies.has('plenum.session_token')).toBe(false)
  expect((await browser.get('/bodies')).status).toBe(401)
  expect(await hall.heard()).toEqual([])
  expect((await browser.post('/auth/second-factor', { code: codeFrom(uri, 1) })).body).toEqual({ next: 'home' })
  expect((await browser.get('/bodies')).status).toBe(200)
  expect(await hall.heard()).toMatchObject([
    { name: 'account.signed_in', subjectId: id, facts: { method: 'authenticator' } },
  ])
})

test('a code is good once, also for two who show it at the same moment', async ({ hall }) => {
  const { login, uri } = await enrolled(hall)
  const browsers = await Promise.all([signedIn(hall, login), signedIn(hall, login), signedIn(hall, login)])
  const code = codeFrom(uri, 1)
  const replies = await Promise.all(browsers.map(one => one.post('/auth/second-factor', { code })))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  const late = await signedIn(hall, login)
  expect((await late.post('/auth/second-factor', { code })).code).toBe('second_factor.used')
})

test('a recovery code is good once, and none of them is kept readable', async ({ hall }) => {
  const { id, login, recoveryCodes } = await enrolled(hall)
  const [code = ''] = recoveryCodes
  const row = await hall.plenum.database.reader
    .selectFrom('auth.twoFactor')
    .selectAll()
    .where('accountId', '=', id)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(code)
  expect((await (await signedIn(hall, login)).post('/auth/recovery-code', { code })).body).toEqual({ next: 'home' })
  expect((await (await signedIn(hall, login)).post('/auth/recovery-code', { code })).code).toBe('second_factor.wrong')
})

test('after five wrong codes the password is asked for again, and every one of them is told', async ({ hall }) => {
  const { id, login, uri } = await enrolled(hall)
  const browser = await signedIn(hall, login)
  await hall.heard()
  const codes = []
  for (let one = 0; one < 6; one += 1) codes.push((await browser.post('/auth/second-factor', { code: '000000' })).code)
  expect(codes).toEqual([...Array<string>(5).fill('second_factor.wrong'), 'second_factor.start_again'])
  expect((await browser.post('/auth/second-factor', { code: codeFrom(uri, 1) })).code).toBe('second_factor.start_again')
  const heard = (await hall.heard()).filter(
    ({ name, subjectId }) => name === 'account.sign_in_refused' && subjectId === id,
  )
  expect(heard).toHaveLength(6)
})

test('a stolen password is not enough to enrol another authenticator', async ({ hall }) => {
  const { login, browser } = await enrolled(hall)
  expect((await browser.post('/auth/authenticator', { password })).code).toBe('second_factor.already_enrolled')
  const thief = await signedIn(hall, login)
  expect((await thief.post('/auth/authenticator', { password })).code).toBe('session.needed')
  expect((await thief.post('/auth/authenticator/confirm', { code: '000000' })).code).toBe('session.needed')
})

test('whoever administers cannot do without the authenticator, and everybody else needs the password to remove it', async ({
  hall,
}) => {
  const admin = await enrolled(hall, ['administrator'])
  expect((await admin.browser.post('/auth/authenticator/remove', { password })).code).toBe('second_factor.compulsory')
  const member = await enrolled(hall)
  const wrong = await member.browser.post('/auth/authenticator/remove', { password: 'not this one' })
  expect(wrong.code).toBe('sign_in.refused')
  expect((await member.browser.post('/auth/authenticator/remove', { password })).status).toBe(200)
  expect((await visitor(hall).post('/auth/sign-in', { login: member.login, password })).body).toEqual({ next: 'home' })
})

test('new recovery codes void the old ones', async ({ hall }) => {
  const { login, browser, recoveryCodes } = await enrolled(hall)
  const { body } = await browser.post('/auth/recovery-codes', { password })
  const [fresh = ''] = body['recoveryCodes'] as string[]
  const [old = ''] = recoveryCodes
  expect((await (await signedIn(hall, login)).post('/auth/recovery-code', { code: old })).code).toBe(
    'second_factor.wrong',
  )
  expect((await (await signedIn(hall, login)).post('/auth/recovery-code', { code: fresh })).status).toBe(200)
})
