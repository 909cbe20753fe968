import { expect } from 'vitest'
import { test } from '../../tests/hall.ts'
import { cookieLines, makeAccount, password, visitor } from '../../tests/visitor.ts'

test('a password opens a session, which says so to its account and to nobody else', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  const she = visitor(hall)
  expect((await she.get('/bodies')).code).toBe('session.needed')
  const reply = await she.post('/auth/sign-in', { login: ` ${login.toUpperCase()} `, password })
  expect(reply).toMatchObject({ status: 200, body: { next: 'home' } })
  expect(reply.body).toEqual({ next: 'home' })
  expect((await she.get('/bodies')).status).toBe(200)
  expect(await hall.heard()).toMatchObject([
    {
      name: 'account.signed_in',
      subjectId: id,
      actorId: null,
      facts: { method: 'password' },
      audiences: [`account:${id}`],
    },
  ])
})

test('the cookie of a session is kept from scripts and from other sites', async ({ hall }) => {
  const { login } = await makeAccount(hall)
  const [line] = cookieLines(await visitor(hall).post('/auth/sign-in', { login, password }))
  expect(line).toMatch(/^plenum\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/)
})

test('a wrong password, an unknown name and an account without a password get the same answer', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  const without = await makeAccount(hall, { password: null })
  const someone = visitor(hall)
  const replies = await Promise.all([
    someone.post('/auth/sign-in', { login, password: 'not this one' }),
    someone.post('/auth/sign-in', { login: 'nobody-has-this-name', password }),
    someone.post('/auth/sign-in', { login: without.login, password }),
  ])
  const [first, ...others] = replies.map(({ body, headers, status }) => ({
    body: { ...body, instance: 'each its own' },
    status,
    cookies: headers['set-cookie'],
  }))
  expect(first).toMatchObject({
    status: 401,
    body: { code: 'sign_in.refused', facts: { seconds: 0 } },
    cookies: undefined,
  })
  for (const other of others) expect(other).toEqual(first)
  const heard = await hall.heard()
  expect(new Set(heard.map(({ subjectId }) => subjectId))).toEqual(new Set([id, 'unknown', without.id]))
  expect(heard.every(({ name }) => name === 'account.sign_in_refused')).toBe(true)
})

test('after five wrong tries an account has to wait, longer each time, and an unknown name as well', async ({
  hall,
}) => {
  const { login } = await makeAccount(hall)
  for (const name of [login, `${login}-unknown`]) {
    const someone = visitor(hall)
    const answers = []
    for (let one = 0; one < 6; one += 1) {
      const { code, body } = await someone.post('/auth/sign-in', { login: name, password: 'not this one' })
      answers.push([code, body['facts']])
    }
    expect(answers.slice(3)).toEqual([
      ['sign_in.refused', { seconds: 0 }],
      ['sign_in.refused', { seconds: 15 }],
      ['sign_in.wait', { seconds: 15 }],
    ])
  }
  const she = visitor(hall)
  expect((await she.post('/auth/sign-in', { login, password })).code).toBe('sign_in.wait')
  hall.itIs('2026-10-14T01:00:15Z')
  expect((await she.post('/auth/sign-in', { login, password })).status).toBe(200)
  hall.itIs('2026-10-14T01:00:00Z')
})

test('of many tries at once, no more than five are judged, and the right one among them does not count after those', async ({
  hall,
}) => {
  const { id, login } = await makeAccount(hall)
  const wrong = Array.from({ length: 9 }, () =>
    visitor(hall).post('/auth/sign-in', { login, password: 'not this one' }),
  )
  const replies = await Promise.all(wrong)
  expect(replies.filter(({ code }) => code === 'sign_in.refused')).toHaveLength(5)
  expect(replies.filter(({ code }) => code === 'sign_in.wait')).toHaveLength(4)
  expect((await hall.heard()).filter(({ subjectId }) => subjectId === id)).toHaveLength(5)
  expect((await visitor(hall).post('/auth/sign-in', { login, password })).code).toBe('sign_in.wait')
})

test('signing in ends the session that the browser held before, and signing out ends this one', async ({ hall }) => {
  const [first, second] = [await makeAccount(hall), await makeAccount(hall)]
  const browser = visitor(hall)
  await browser.post('/auth/sign-in', { login: first.login, password })
  const before = new Map(browser.cookies)
  await browser.post('/auth/sign-in', { login: second.login, password })
  const old = visitor(hall)
  for (const [name, value] of before) old.cookies.set(name, value)
  expect((await old.get('/bodies')).status).toBe(401)
  await hall.heard()

  const held = new Map(browser.cookies)
  expect((await browser.post('/auth/sign-out')).status).toBe(200)
  expect(browser.cookies.size).toBe(0)
  for (const [name, value] of held) browser.cookies.set(name, value)
  expect((await browser.get('/bodies')).status).toBe(401)
  expect(await hall.heard()).toMatchObject([{ name: 'session.ended', subjectId: second.id, actorId: second.id }])
})

test('a cookie that was planted before signing in is worth nothing afterwards', async ({ hall }) => {
  const { login } = await makeAccount(hall)
  const browser = visitor(hall)
  browser.cookies.set('plenum.session_token', 'chosen-by-somebody-else.c2lnbmF0dXJl')
  await browser.post('/auth/sign-in', { login, password })
  expect(browser.cookies.get('plenum.session_token')).not.toContain('chosen-by-somebody-else')
  const other = visitor(hall)
  const [token] = decodeURIComponent(browser.cookies.get('plenum.session_token') ?? '').split('.')
  other.cookies.set('plenum.session_token', `${token}.${Buffer.alloc(32).toString('base64')}`)
  expect((await other.get('/bodies')).status).toBe(401)
})

test('a new password ends all other sessions, and the old one no longer opens anything', async ({ hall }) => {
  const { id, login } = await makeAccount(hall)
  const [here, there] = [visitor(hall), visitor(hall)]
  for (const one of [here, there]) await one.post('/auth/sign-in', { login, password })
  await hall.heard()
  const wrong = await here.post('/auth/password', { current: 'not this one', password: 'another good password' })
  expect(wrong.code).toBe('sign_in.refused')
  expect((await here.post('/auth/password', { current: password, password: 'short' })).status).toBe(400)
  expect((await here.post('/auth/password', { current: password, password: 'another good password' })).status).toBe(200)
  expect((await here.get('/bodies')).status).toBe(200)
  expect((await there.get('/bodies')).status).toBe(401)
  expect((await there.post('/auth/sign-in', { login, password })).code).toBe('sign_in.refused')
  expect((await there.post('/auth/sign-in', { login, password: 'another good password' })).status).toBe(200)
  expect((await hall.heard()).map(({ name, actorId }) => [name, actorId])).toEqual([
    ['account.sign_in_refused', id],
    ['session.ended', id],
    ['account.password_changed', id],
    ['account.sign_in_refused', null],
    ['account.signed_in', null],
  ])
})

test('nothing that was typed reaches the journal or the table of tries', async ({ hall }) => {
  const typed = 'Nguyễn Văn Bí Mật'
  await visitor(hall).post('/auth/sign-in', { login: typed, password: typed })
  expect(JSON.stringify(await hall.heard())).not.toMatch(/Nguy|Mật|nguyen/)
  const rows = await hall.plenum.database.reader.selectFrom('auth.attempt').select('key').execute()
  expect(rows.every(({ key }) => key.length === 32)).toBe(true)
})
