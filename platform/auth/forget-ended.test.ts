import { expect } from 'vitest'
import { test } from '../../tests/hall.ts'
import { makeAccount, password, visitor } from '../../tests/visitor.ts'
import { system } from '../work/actor.ts'
import { forgetEnded } from './forget-ended.ts'

test('what is over is forgotten, and what is not stays', async ({ hall }) => {
  const { plenum } = hall
  const { id, login } = await makeAccount(hall)
  await visitor(hall).post('/auth/sign-in', { login, password })
  await visitor(hall).post('/auth/sign-in', { login, password: 'not this one' })
  await visitor(hall).post('/auth/passkey/challenge')
  const { reader } = plenum.database
  const left = async () => ({
    sessions: (await reader.selectFrom('auth.session').select('id').where('accountId', '=', id).execute()).length,
    tries: (await reader.selectFrom('auth.attempt').select('key').execute()).length,
    challenges: (await reader.selectFrom('auth.verification').select('id').execute()).length,
  })
  const forget = () =>
    forgetEnded.run({ transact: act => plenum.transact(system('job'), act) } as Parameters<typeof forgetEnded.run>[0])
  await forget()
  expect(await left()).toEqual({ sessions: 1, tries: 1, challenges: 1 })
  hall.itIs('2035-01-01T00:00:00Z')
  await forget()
  expect(await left()).toEqual({ sessions: 0, tries: 0, challenges: 0 })
  hall.itIs('2026-10-14T01:00:00Z')
})
