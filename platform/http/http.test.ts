import { expect } from 'vitest'
import { openPlenum } from '../../server/plenum.ts'
import { fresh, type Hall, test } from '../../tests/hall.ts'

const newBody = () => ({ code: fresh('B'), kind: 'directCommittee', name: 'Đảng uỷ thử nghiệm' })

function twice(hall: Hall, key: string, one: object, other: object) {
  const send = (body: object) => hall.post('clerk', '/bodies', body, { key })
  return Promise.all([send(one), send(other)])
}

test('a request repeated with its key is answered again and done once, also at the same moment', async ({ hall }) => {
  const [body, key] = [newBody(), fresh('key')]
  const [one, other] = await twice(hall, key, body, body)
  expect(one.status).toBe(200)
  expect(other.body).toEqual(one.body)
  expect((await hall.post('clerk', '/bodies', body, { key })).body).toEqual(one.body)
  expect(await hall.heard()).toHaveLength(1)
})

test('a key is not taken for another request', async ({ hall }) => {
  const replies = await twice(hall, fresh('key'), newBody(), newBody())
  expect(replies.map(reply => reply.status).toSorted((a, b) => a - b)).toEqual([200, 422])
})

test('a key belongs to one account', async ({ hall }) => {
  const key = fresh('key')
  expect((await hall.post('clerk', '/bodies', newBody(), { key })).status).toBe(200)
  expect((await hall.post('admin', '/bodies', newBody(), { key })).status).toBe(200)
})

test('a refusal is judged anew when it is repeated', async ({ hall }) => {
  const [body, key] = [newBody(), fresh('key')]
  const parent = (await hall.post('clerk', '/bodies', newBody())).body
  const child = { ...body, kind: 'office', parentId: parent['id'] }
  await hall.post('clerk', `/bodies/${String(parent['id'])}/close`, { lastDay: '2026-10-14' }, { version: 1 })
  expect((await hall.post('clerk', '/bodies', child, { key })).code).toBe('body.parent_closed')
  await hall.post('clerk', `/bodies/${String(parent['id'])}/reopen`, undefined, { version: 2 })
  expect((await hall.post('clerk', '/bodies', child, { key })).status).toBe(200)
})

test('what does not fit is refused field by field, without repeating what was typed', async ({ hall }) => {
  const reply = await hall.post('clerk', '/bodies', { code: ' ', kind: 7, name: 'secret\u0000words' })
  expect(reply).toMatchObject({ status: 400, code: 'request.malformed' })
  const fields = (reply.body['faults'] as { field: string }[]).map(fault => fault.field)
  expect(fields.toSorted()).toEqual(['code', 'kind', 'name'])
  expect(JSON.stringify(reply.body)).not.toContain('secret')
})

test('a stranger is asked to sign in before anything is said about what was sent', async ({ hall }) => {
  expect(await hall.post('guest', '/bodies', { code: ' ' })).toMatchObject({ status: 401, code: 'session.needed' })
})

test('a refusal speaks the language of whoever asks', async ({ hall }) => {
  const ask = (language: string) => hall.ask('guest', 'GET', '/bodies', { headers: { 'accept-language': language } })
  expect((await ask('en-GB,en;q=0.9')).body['title']).toBe('Sign-in is needed.')
  expect((await ask('fr')).body['title']).toBe('Cần đăng nhập.')
})

test('an action that comes from another site is not carried out', async ({ hall }) => {
  for (const [name, value] of [
    ['origin', 'https://elsewhere.example'],
    ['sec-fetch-site', 'cross-site'],
  ] as const)
    expect((await hall.post('clerk', '/bodies', newBody(), { headers: { [name]: value } })).code).toBe(
      'request.other_origin',
    )
  expect((await hall.post('clerk', '/bodies', newBody(), { headers: { origin: 'http://localhost:80' } })).status).toBe(
    200,
  )
  expect(await hall.heard()).toHaveLength(1)
})

test('every answer forbids inline scripts, other hosts and framing', async ({ hall }) => {
  const { headers } = await hall.get('guest', '/organisation')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a cursor of ours is taken back, a made-up one is refused', async ({ hall }) => {
  for (const after of ['nonsense', Buffer.from('{"precedence":"1; drop"}').toString('base64url')])
    expect(await hall.get('member', `/bodies?after=${after}`)).toMatchObject({ status: 400, code: 'request.malformed' })
})

test('the reference lists every endpoint that outsiders may use, and loads nothing from elsewhere', async ({
  hall,
}) => {
  const page = await hall.plenum.http.inject({ method: 'GET', url: '/api' })
  const { body } = await hall.get('guest', '/openapi.json')
  for (const path of Object.keys(body['paths'] as object)) expect(page.body).toContain(`${path}</code>`)
  expect(page.body).not.toMatch(/<script|https?:|style="/)
})

test('a connected server takes in nothing that is marked secret, wherever in a request it stands', async ({ hall }) => {
  const marked = await hall.post('clerk', '/bodies', { ...newBody(), name: 'TỐI MẬT' })
  expect(marked).toMatchObject({ status: 422, code: 'secret.not_here' })
  expect(await hall.heard()).toEqual([])
})

test('an account that asks too much waits a minute, and nobody else does', async ({ hall }) => {
  const server = await openPlenum({ ...hall.parts, requestsPerMinute: 2 })
  try {
    const ask = (who: 'clerk' | 'member') =>
      server.http.inject({ url: '/api/bodies', headers: { cookie: hall.cookies[who] } })
    const answers = [await ask('clerk'), await ask('clerk'), await ask('clerk'), await ask('member')]
    expect(answers.map(answer => answer.statusCode)).toEqual([200, 200, 429, 200])
    expect(answers[2]?.json()).toMatchObject({ code: 'request.too_many' })
  } finally {
    await server.close()
  }
})
