import { expect } from 'vitest'
import { inSession } from '../../tests/in-session.ts'
import { type Hall, test } from '../../tests/hall.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import { system } from '../../platform/work/actor.ts'
import { jobs } from './jobs.ts'
import type { VoteView } from './contract.ts'

const wanted = { words: 'Đồng ý ban hành kế hoạch?', rule: 'resolution', dueAt: '2026-10-20T10:00:00.000Z' }
const mine = async (who: Seated) => (await who.get('/votes')).body['items'] as VoteView[]
const view = async (who: Seated, id: string) => (await who.get(`/votes/${id}`)).body as unknown as VoteView

/** Does what the clock does every minute. */
async function minute({ plenum }: Hall, moment: string): Promise<void> {
  const { reader } = plenum.database
  await jobs['votes.close']?.run({
    subjectId: null,
    facts: {},
    actorId: null,
    reader,
    now: new Date(moment),
    transact: act => plenum.transact(system('votes.close'), act),
    progress: () => {},
    signal: new AbortController().signal,
  })
}

test('between meetings the members of a body vote until the deadline, on a base of all of them', async ({ hall }) => {
  const { body, chair, members } = await inSession(hall)
  const [first, second] = members
  if (!first || !second) throw new Error('nobody is there')
  expect(await first.post(`/bodies/${body.id}/votes`, wanted)).toMatchObject({ status: 403, code: 'vote.leaders_only' })
  const past = { ...wanted, dueAt: '2026-10-01T10:00:00.000Z' }
  expect(await chair.post(`/bodies/${body.id}/votes`, past)).toMatchObject({ status: 422, code: 'vote.due_past' })
  const { body: made } = await chair.post(`/bodies/${body.id}/votes`, wanted)
  const id = String(made['id'])
  expect((await mine(first))[0]).toMatchObject({ id, state: 'open', roll: 5, mine: { used: null } })
  expect(await mine(await seated(hall))).toEqual([])
  await first.post(`/votes/${id}/ballot`, { choice: 'yes' })
  await second.post(`/votes/${id}/ballot`, { choice: 'yes' })
  expect(await chair.post(`/votes/${id}/close`, {})).toMatchObject({ status: 409, code: 'vote.not_due' })
  await minute(hall, '2026-10-19T10:00:00.000Z')
  expect(await view(first, id)).toMatchObject({ state: 'open', voted: 2, result: null })
  hall.itIs('2026-10-20T10:00:00.000Z')
  expect(await chair.post(`/votes/${id}/ballot`, { choice: 'yes' })).toMatchObject({ status: 409, code: 'vote.closed' })
  await minute(hall, '2026-10-20T10:00:30.000Z')
  await minute(hall, '2026-10-20T10:01:30.000Z')
  hall.itIs('2026-11-02T10:00:00.000Z')
  expect((await mine(first))[0]).toMatchObject({ id, state: 'closed' })
  hall.itIs('2026-11-05T10:00:00.000Z')
  expect(await mine(first)).toEqual([])
  hall.itIs('2026-10-14T01:00:00.000Z')
  expect(await view(first, id)).toMatchObject({
    state: 'closed',
    result: { counts: { yes: 2, no: 0, other: 0 }, base: 5, needed: 3, result: 'lost' },
  })
})

test('a circulated vote in which everybody has voted does not wait for its deadline', async ({ hall }) => {
  const { body, chair, members } = await inSession(hall, { members: 2 })
  const { body: made } = await chair.post(`/bodies/${body.id}/votes`, { ...wanted, byName: true })
  const id = String(made['id'])
  for (const who of [chair, ...members]) await who.post(`/votes/${id}/ballot`, { choice: 'yes' })
  await minute(hall, '2026-10-14T02:00:00.000Z')
  const shown = await view(chair, id)
  expect(shown).toMatchObject({ state: 'closed', result: { result: 'carried' } })
  expect(shown.names?.map(({ choice }) => choice)).toEqual(['yes', 'yes', 'yes'])
})
