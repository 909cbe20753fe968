import { expect } from 'vitest'
import { type InSession, inSession, votedOn } from '../../tests/in-session.ts'
import { fresh, test } from '../../tests/hall.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { VoteView } from './contract.ts'

const view = async (who: Seated, id: string) => (await who.get(`/votes/${id}`)).body as unknown as VoteView
const cast = (who: Seated, id: string, choice: string) => who.post(`/votes/${id}/ballot`, { choice })

async function opened(meeting: InSession, more: object = {}): Promise<string> {
  const { status, body } = await votedOn(meeting, more)
  expect(status).toBe(200)
  return String(body['id'])
}

test('a vote shows how many have voted, and nothing of what until it is closed, not even to the chair', async ({
  hall,
}) => {
  const meeting = await inSession(hall)
  const { chair, members } = meeting
  const id = await opened(meeting)
  expect(await view(chair, id)).toMatchObject({
    state: 'open',
    roll: 5,
    present: 5,
    voted: 0,
    result: null,
    mayLead: true,
  })
  for (const [at, choice] of ['yes', 'yes', 'other'].entries()) {
    const who = members[at]
    if (who) expect(await cast(who, id, choice)).toMatchObject({ status: 200, body: { id } })
  }
  expect(await cast(chair, id, 'yes')).toMatchObject({ status: 200 })
  for (const who of [chair, ...members]) {
    const shown = await view(who, id)
    expect(shown).toMatchObject({ state: 'open', voted: 4, result: null, names: null })
    expect(JSON.stringify(shown)).not.toMatch(/"yes"|"choice"/)
  }
  expect((await chair.post(`/votes/${id}/close`, {})).status).toBe(200)
  const { result, names } = await view(members[3] ?? chair, id)
  expect(result).toEqual({ counts: { yes: 3, no: 0, other: 1 }, base: 5, needed: 3, result: 'carried', byChair: false })
  expect(names).toBe(null)
})

test('nothing in the house says who chose what, while a vote is open and after', async ({ hall }) => {
  const meeting = await inSession(hall)
  const { chair, members } = meeting
  const id = await opened(meeting)
  await hall.heard()
  for (const who of members) await cast(who, id, 'no')
  const { reader } = hall.plenum.database
  const entitled = await reader.selectFrom('votes.entitled').selectAll().where('voteId', '=', id).execute()
  expect(JSON.stringify(entitled)).not.toMatch(/"no"/)
  expect(await hall.heard()).toEqual(
    members.map(({ accountId }) =>
      expect.objectContaining({ name: 'vote.cast', actorId: accountId, facts: {}, audiences: [] }),
    ),
  )
  // The answers that are kept for repeated requests have a hash of each request, and three choices are soon tried.
  const kept = await reader
    .selectFrom('work.answer')
    .select('key')
    .where('actorId', '=', members[0]?.accountId ?? '')
    .execute()
  expect(kept).toEqual([])
  await chair.post(`/votes/${id}/close`, {})
  expect(await reader.selectFrom('votes.tally').selectAll().where('voteId', '=', id).execute()).toEqual([])
})

test('a repeated request hears the same again, and nobody votes twice or otherwise', async ({ hall }) => {
  const meeting = await inSession(hall)
  const [member] = meeting.members
  if (!member) throw new Error('nobody is there')
  const id = await opened(meeting)
  const ask = (key: string, choice: string) =>
    hall.ask('guest', 'POST', `/votes/${id}/ballot`, { headers: { cookie: member.cookie }, body: { choice }, key })
  const key = fresh('key')
  const many = await Promise.all(Array.from({ length: 8 }, () => ask(key, 'yes')))
  expect(many.map(({ status, body }) => [status, body])).toEqual(many.map(() => [200, { id }]))
  expect(await ask(fresh('key'), 'no')).toMatchObject({ status: 409, code: 'vote.already_cast' })
  expect(await cast(member, id, 'no')).toMatchObject({ status: 409, code: 'vote.already_cast' })
  await meeting.chair.post(`/votes/${id}/close`, {})
  expect((await ask(key, 'yes')).body).toEqual({ id })
  expect((await view(member, id)).result?.counts).toEqual({ yes: 1, no: 0, other: 0 })
})

test('only whoever was there when it was opened votes: who comes later is told so, and who leaves keeps the vote', async ({
  hall,
}) => {
  const meeting = await inSession(hall, { present: 3 })
  const { chair, members } = meeting
  const [first, , , late] = members
  if (!first || !late) throw new Error('nobody is there')
  const id = await opened(meeting)
  await meeting.arrive(late)
  await meeting.leave(first)
  expect(await cast(late, id, 'yes')).toMatchObject({ status: 403, code: 'vote.not_entitled' })
  expect((await view(late, id)).mine).toBe(null)
  expect(await cast(first, id, 'yes')).toMatchObject({ status: 200 })
  expect(await view(chair, id)).toMatchObject({ roll: 5, present: 4, voted: 1 })
})

test('nobody votes by a token, for somebody else, or from outside the meeting', async ({ hall }) => {
  const meeting = await inSession(hall)
  const id = await opened(meeting)
  const [member] = meeting.members
  if (!member) throw new Error('nobody is there')
  const made = await member.post('/me/tokens', { name: 'Máy', access: 'write', endsOn: '2026-10-31' })
  const authorization = `Bearer ${String(made.body['token'])}`
  const body = { choice: 'yes' }
  const byToken = await hall.ask('guest', 'POST', `/votes/${id}/ballot`, { headers: { authorization }, body })
  expect(byToken).toMatchObject({ status: 403, code: 'session.in_person' })
  const stranger = await seated(hall)
  expect(await cast(stranger, id, 'yes')).toMatchObject({ status: 404 })
  expect(await hall.ask('guest', 'POST', `/votes/${id}/ballot`, { body })).toMatchObject({ code: 'session.needed' })
  expect(await view(meeting.chair, id)).toMatchObject({ voted: 0 })
})

test('a hand is entered once for whoever cannot vote by device; then the device is refused, and the other way round', async ({
  hall,
}) => {
  const meeting = await inSession(hall)
  const { chair, members } = meeting
  const [first, second] = members
  if (!first || !second) throw new Error('nobody is there')
  const id = await opened(meeting)
  const hand = (who: Seated, of: Seated) => who.post(`/votes/${id}/hands`, { personId: of.personId, choice: 'yes' })
  expect(await hand(first, second)).toMatchObject({ status: 403, code: 'vote.leaders_only' })
  expect((await hand(chair, first)).status).toBe(200)
  expect(await hand(chair, first)).toMatchObject({ status: 409, code: 'vote.hand_entered' })
  expect(await cast(first, id, 'no')).toMatchObject({ status: 409, code: 'vote.hand_entered' })
  expect((await cast(second, id, 'yes')).status).toBe(200)
  expect(await hand(chair, second)).toMatchObject({ status: 409, code: 'vote.device_used' })
  const { items } = (await chair.get(`/votes/${id}/entitled`)).body as {
    items: { person: { id: string }; used: string }[]
  }
  const used = (of: Seated) => items.find(({ person }) => person.id === of.personId)?.used
  expect([chair, ...members].map(used)).toEqual([null, 'hand', 'device', null, null])
  await chair.post(`/votes/${id}/close`, {})
  expect((await view(first, id)).result?.counts).toEqual({ yes: 2, no: 0, other: 0 })
})

test('hands are counted by somebody, and not more of them than people', async ({ hall }) => {
  const meeting = await inSession(hall)
  const { chair, members } = meeting
  const id = await opened(meeting, { manner: 'hands' })
  expect(await cast(members[0] ?? chair, id, 'yes')).toMatchObject({ status: 409, code: 'vote.not_by_device' })
  const close = (counts?: object) => chair.post(`/votes/${id}/close`, { counts })
  expect(await chair.post(`/votes/${id}/close`, {})).toMatchObject({ status: 422, code: 'vote.counts_needed' })
  expect(await close({ yes: 4, no: 1, other: 1 })).toMatchObject({ status: 422, code: 'vote.too_many' })
  expect((await close({ yes: 2, no: 2, other: 1 })).status).toBe(200)
  expect((await view(chair, id)).result).toMatchObject({ needed: 3, result: 'lost' })
  const put = { yes: 3, no: 1, other: 1, reason: 'Đếm lại' }
  expect((await chair.post(`/votes/${id}/corrections`, put)).status).toBe(200)
  expect(await view(chair, id)).toMatchObject({
    result: { counts: { yes: 3, no: 1, other: 1 }, result: 'carried' },
    corrected: [{ counts: { yes: 2, no: 2, other: 1 }, because: 'Đếm lại' }],
  })
})

test('called by name, what each one said is kept with the name and shown once it is closed', async ({ hall }) => {
  const meeting = await inSession(hall, { members: 2 })
  const { chair, members } = meeting
  const [first, second] = members
  if (!first || !second) throw new Error('nobody is there')
  const id = await opened(meeting, { manner: 'byName' })
  await chair.post(`/votes/${id}/hands`, { personId: first.personId, choice: 'no' })
  await cast(second, id, 'yes')
  expect((await view(chair, id)).names).toBe(null)
  await chair.post(`/votes/${id}/close`, {})
  const { names, result } = await view(second, id)
  const said = (of: Seated) => names?.find(({ person }) => person.id === of.personId)?.choice
  expect([chair, first, second].map(said)).toEqual([null, 'no', 'yes'])
  expect(result).toMatchObject({ counts: { yes: 1, no: 1, other: 0 }, result: 'lost' })
})

test('what all agree to is one press, unless all who are there would be too few', async ({ hall }) => {
  const meeting = await inSession(hall)
  const id = await opened(meeting, { manner: 'agreement' })
  expect(await view(meeting.chair, id)).toMatchObject({ state: 'closed', result: { counts: null, result: 'carried' } })
  const few = await inSession(hall, { members: 8, present: 3 })
  expect(await votedOn(few, { manner: 'agreement' })).toMatchObject({ status: 409 })
})

test('a room votes on one thing at a time, under a rule of the day, and calls off with a reason', async ({ hall }) => {
  const meeting = await inSession(hall)
  const { chair, members } = meeting
  expect(await votedOn(meeting, { rule: 'nothing' })).toMatchObject({ status: 422, code: 'vote.rule_not_here' })
  expect(await votedOn(meeting, { rule: 'penalty' })).toMatchObject({ status: 409, code: 'vote.secret_needed' })
  const id = await opened(meeting)
  expect(await votedOn(meeting)).toMatchObject({ status: 409, code: 'vote.another_open' })
  await cast(members[0] ?? chair, id, 'yes')
  expect((await chair.post(`/votes/${id}/withdraw`, { reason: 'Nhầm nội dung' })).status).toBe(200)
  expect(await cast(members[1] ?? chair, id, 'yes')).toMatchObject({ status: 409, code: 'vote.withdrawn' })
  expect(await chair.post(`/votes/${id}/close`, {})).toMatchObject({ status: 409, code: 'vote.withdrawn' })
  expect(await view(chair, id)).toMatchObject({
    state: 'withdrawn',
    result: null,
    withdrawn: { because: 'Nhầm nội dung' },
  })
  expect((await votedOn(meeting)).status).toBe(200)
})

test('a vote that is closed twice is closed once, and both are answered', async ({ hall }) => {
  const meeting = await inSession(hall)
  const { chair, members } = meeting
  const id = await opened(meeting)
  await Promise.all(members.map(who => cast(who, id, 'yes')))
  const both = await Promise.all([chair.post(`/votes/${id}/close`, {}), chair.post(`/votes/${id}/close`, {})])
  expect(both.map(({ status, code }) => code ?? String(status)).toSorted()).toEqual(['200', 'vote.closed'])
  expect((await view(chair, id)).result?.counts).toEqual({ yes: 4, no: 0, other: 0 })
})
