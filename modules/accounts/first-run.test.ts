import { expect, test as base } from 'vitest'
import { emptyDatabase } from '../../tests/engine.ts'
import { test } from '../../tests/hall.ts'
import { openPlenum } from '../../server/plenum.ts'

const input = {
  language: 'en',
  profile: 'general',
  organisation: 'Housing association',
  name: 'Anna Berg',
  login: 'Anna@Example.org',
  password: 'correct horse battery staple',
}

test('a Plenum that is set up shows no link and refuses to be set up again', async ({ hall }) => {
  expect(await hall.plenum.firstRunUrl()).toBeUndefined()
  const reply = await hall.post('guest', '/first-run', { ...input, token: 'guessed' })
  expect(reply).toMatchObject({ status: 403, code: 'first_run.link_wrong' })
  expect(await hall.heard()).toEqual([])
})

base('the printed link makes one administrator, however many open it at once', async () => {
  const { parts, close } = await emptyHouse()
  const plenum = await openPlenum(parts)
  const url = (await plenum.firstRunUrl()) ?? ''
  const token = new URL(url).hash.slice(1)
  expect(token).toMatch(/^[\w-]{43}$/)
  const post = (path: string, payload: object) => plenum.http.inject({ method: 'POST', url: `/api${path}`, payload })

  const tries = Array.from({ length: 4 }, (_, one) => post('/first-run', { ...input, login: `anna-${one}`, token }))
  const replies = await Promise.all(tries)
  expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  const refused = replies
    .filter(({ statusCode }) => statusCode !== 200)
    .map(reply => reply.json<{ code: string }>().code)
  expect(new Set(refused)).toEqual(new Set(['organisation.already_set_up']))
  expect(await plenum.firstRunUrl()).toBeUndefined()
  const accounts = await plenum.database.reader.selectFrom('auth.account').select(['login', 'name']).execute()
  expect(accounts).toHaveLength(1)
  expect((await post('/first-run', { ...input, token })).json()).toMatchObject({ code: 'organisation.already_set_up' })

  const signIn = await post('/auth/sign-in', { login: accounts[0]?.login, password: input.password })
  expect(signIn.json()).toEqual({ next: 'enrol' })
  await plenum.close()
  await close()
})

async function emptyHouse() {
  const { openHall } = await import('../../tests/hall.ts')
  const hall = await openHall()
  const { url, drop } = await emptyDatabase()
  return { parts: { ...hall.parts, databaseUrl: url, announce: () => {} }, close: () => hall.close().then(drop) }
}
