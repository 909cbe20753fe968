import { expect } from 'vitest'
import { test as hallTest } from '../../tests/hall.ts'
import { sceneIn } from '../../tests/scene.ts'
import { makeAccount, visitor } from '../../tests/visitor.ts'
import { openPlenum } from '../../server/plenum.ts'

/**
 * A second server on the hall's database that has a mail server; it
 * does not listen, so that letters stay where they wait.
 */
const test = hallTest.extend('send', { scope: 'file' }, async ({ opened }, { onCleanup }) => {
  const mail = { smtpUrl: 'smtp://127.0.0.1:9', from: 'Plenum <plenum@example.vn>' }
  const plenum = await openPlenum({ ...opened.parts, announce: () => {}, mail })
  onCleanup(plenum.close)
  return (cookie: string, accountId: string, purpose: string) =>
    plenum.http.inject({
      method: 'POST',
      url: `/api/accounts/${accountId}/links/mail`,
      headers: { cookie },
      payload: { purpose },
    })
})

test('a mailed link works and is not shown to whoever sent it', async ({ hall, send }) => {
  const { id, login } = await makeAccount(hall, { login: 'binh@example.vn', password: null })
  const reply = await send(hall.cookies.admin, id, 'password')
  expect(reply.statusCode).toBe(200)
  expect(Object.keys(reply.json<object>())).toEqual(['id', 'expiresAt'])
  const letters = hall.plenum.database.reader.selectFrom('mail.letter').select(['recipient', 'body'])
  const letter = await letters.executeTakeFirstOrThrow()
  expect(letter.recipient).toBe(login)
  const token = /\/enter#([\w-]{43})/.exec(letter.body)?.[1] ?? ''
  const chosen = await visitor(hall).post('/auth/links/password', { token, password: 'a good new password' })
  expect(chosen.body).toEqual({ login })
  expect(JSON.stringify(await hall.heard())).not.toContain(token)
})

test('a link for an account that is trusted with something never goes where a clerk can send it', async ({
  hall,
  send,
}) => {
  const { id: personId } = await sceneIn(hall).person('Phan Văn Chủ', { email: 'chu@example.vn' })
  const { id } = await makeAccount(hall, { login: 'chu.admin@example.vn', roles: ['administrator'] })
  const { outer, reader } = hall.plenum.database
  await outer.updateTable('auth.account').set({ personId }).where('id', '=', id).execute()
  await hall.ask('clerk', 'PATCH', `/people/${personId}`, { body: { email: 'clerk@evil.example' }, version: 1 })
  expect((await send(hall.cookies.admin, id, 'recovery')).statusCode).toBe(200)
  const letters = await reader.selectFrom('mail.letter').select('recipient').where('body', 'like', '%Phan%').execute()
  expect(letters).toEqual([{ recipient: 'chu.admin@example.vn' }])
})

test('without an address or a mail server there is a slip to print, and no link was made', async ({ hall, send }) => {
  const { id } = await makeAccount(hall, { password: null })
  expect((await send(hall.cookies.clerk, id, 'device')).json()).toMatchObject({
    status: 409,
    code: 'account.no_address',
  })
  const written = await makeAccount(hall, { login: 'cuong@example.vn', password: null })
  const reply = await hall.post('clerk', `/accounts/${written.id}/links/mail`, { purpose: 'device' })
  expect(reply.code).toBe('mail.not_configured')
  for (const account of [id, written.id])
    expect((await hall.get('clerk', `/accounts/${account}`)).body['openLinks']).toEqual([])
  expect(await hall.heard()).toEqual([])
})
