import { expect } from 'vitest'
import { openPlenum } from '../../server/plenum.ts'
import { inSession, votedOn } from '../../tests/in-session.ts'
import { fresh, test } from '../../tests/hall.ts'
import { type Seated, seated } from '../../tests/seated.ts'
import type { VoteView } from './contract.ts'

const view = async (who: Seated, id: string) => (await who.get(`/votes/${id}`)).body as unknown as VoteView

test('closing and a late ballot cannot both win: what was acknowledged is counted, and nothing else', async ({
  hall,
}) => {
  const meeting = await inSession(hall, { members: 12 })
  const { chair, members } = meeting
  for (const round of [0, 3, 6]) {
    const id = String((await votedOn(meeting)).body['id'])
    const cast = (who: Seated) => who.post(`/votes/${id}/ballot`, { choice: 'yes' })
    await Promise.all(members.slice(0, round).map(cast))
    const closing = chair.post(`/votes/${id}/close`, {})
    const late = await Promise.all(members.slice(round).map(cast))
    expect((await closing).status).toBe(200)
    const acknowledged = round + late.filter(({ status }) => status === 200).length
    expect(late.every(({ status, code }) => status === 200 || code === 'vote.closed')).toBe(true)
    expect(await view(chair, id)).toMatchObject({ voted: acknowledged, result: { counts: { yes: acknowledged } } })
  }
})

test('sixty people vote over a bad line while the vote is closed: whoever was told that it counts is counted once, and nobody else is', async ({
  hall,
}) => {
  const meeting = await inSession(hall, { members: 60 })
  const { chair, members } = meeting
  const id = String((await votedOn(meeting)).body['id'])
  /** Asks as a tablet does, always with the same request, until an answer gets through; of five answers two are lost. */
  const vote = async (who: Seated, at: number): Promise<'counted' | 'closed'> => {
    const asking = { headers: { cookie: who.cookie }, body: { choice: at % 4 ? 'yes' : 'no' }, key: fresh('key') }
    for (let sent = 1; ; sent += 1) {
      const { status, code } = await hall.ask('guest', 'POST', `/votes/${id}/ballot`, asking)
      expect(status === 200 || code === 'vote.closed').toBe(true)
      const lost = (at + sent) % 5 < 2 && sent < 4
      if (!lost) return status === 200 ? 'counted' : 'closed'
    }
  }
  const voting = members.map(vote)
  await Promise.any(voting)
  const closing = await chair.post(`/votes/${id}/close`, {})
  expect(closing.status).toBe(200)
  const told = await Promise.all(voting)
  const counted = (choice: 'yes' | 'no') =>
    told.filter((one, at) => one === 'counted' && (at % 4 ? 'yes' : 'no') === choice).length
  const { voted, result } = await view(chair, id)
  expect(result?.counts).toEqual({ yes: counted('yes'), no: counted('no'), other: 0 })
  expect(voted).toBe(counted('yes') + counted('no'))
})

test('of a hand and the device of the same person, at the same moment, one is taken', async ({ hall }) => {
  const meeting = await inSession(hall, { members: 8 })
  const { chair, members } = meeting
  const id = String((await votedOn(meeting)).body['id'])
  const both = members.flatMap(who => [
    who.post(`/votes/${id}/ballot`, { choice: 'yes' }),
    chair.post(`/votes/${id}/hands`, { personId: who.personId, choice: 'no' }),
  ])
  const answers = await Promise.all(both)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(8)
  for (const { status, code } of answers)
    if (status !== 200) expect(['vote.hand_entered', 'vote.device_used']).toContain(code)
  await chair.post(`/votes/${id}/close`, {})
  const counts = (await view(chair, id)).result?.counts
  expect((counts?.yes ?? 0) + (counts?.no ?? 0)).toBe(8)
})

test('one person with two tablets votes once', async ({ hall }) => {
  const meeting = await inSession(hall, { members: 1 })
  const [member] = meeting.members
  if (!member) throw new Error('nobody is there')
  const id = String((await votedOn(meeting)).body['id'])
  const tablets = Array.from({ length: 6 }, (_, at) =>
    hall.ask('guest', 'POST', `/votes/${id}/ballot`, {
      headers: { cookie: member.cookie },
      body: { choice: at % 2 ? 'yes' : 'no' },
      key: fresh('key'),
    }),
  )
  const answers = await Promise.all(tablets)
  const codes = answers.map(({ status, code }) => code ?? String(status)).toSorted()
  expect(codes).toEqual(['200', ...Array.from({ length: 5 }, () => 'vote.already_cast')])
  expect(await view(meeting.chair, id)).toMatchObject({ voted: 1 })
})

test('two servers on one database take ballots of one vote, and either closes it', async ({ hall }) => {
  const meeting = await inSession(hall, { members: 6 })
  const id = String((await votedOn(meeting)).body['id'])
  const other = await openPlenum({ ...hall.parts, announce: () => {} })
  const there = (who: Seated, path: string, payload: object) =>
    other.http.inject({ method: 'POST', url: `/api${path}`, headers: { cookie: who.cookie }, payload })
  const cast = meeting.members.map(async (who, at) =>
    at % 2
      ? (await who.post(`/votes/${id}/ballot`, { choice: 'yes' })).status
      : (await there(who, `/votes/${id}/ballot`, { choice: 'no' })).statusCode,
  )
  expect(await Promise.all(cast)).toEqual([200, 200, 200, 200, 200, 200])
  expect((await there(meeting.chair, `/votes/${id}/close`, {})).statusCode).toBe(200)
  await other.close()
  expect((await view(meeting.chair, id)).result?.counts).toEqual({ yes: 3, no: 3, other: 0 })
})

test('a session that was ended votes no more, at once', async ({ hall }) => {
  const meeting = await inSession(hall)
  const [member] = meeting.members
  if (!member) throw new Error('nobody is there')
  const id = String((await votedOn(meeting)).body['id'])
  await hall.plenum.database.outer.deleteFrom('auth.session').where('accountId', '=', member.accountId).execute()
  expect(await member.post(`/votes/${id}/ballot`, { choice: 'yes' })).toMatchObject({
    status: 401,
    code: 'session.needed',
  })
  const stranger = await seated(hall)
  expect(await stranger.post(`/votes/${id}/ballot`, { choice: 'yes' })).toMatchObject({ status: 404 })
  expect(await view(meeting.chair, id)).toMatchObject({ voted: 0 })
})

test('a meeting is not closed and a line not left while it is being voted on', async ({ hall }) => {
  const meeting = await inSession(hall)
  const { chair, id: meetingId, lineId } = meeting
  const step = (kind: string) => chair.post(`/meetings/${meetingId}/lines/${lineId}/steps`, { kind })
  expect((await step('opened')).status).toBe(200)
  const id = String((await votedOn(meeting)).body['id'])
  expect(await step('closed')).toMatchObject({ status: 409, code: 'vote.another_open' })
  await chair.post(`/votes/${id}/close`, {})
  expect((await step('closed')).status).toBe(200)
  expect(await votedOn(meeting)).toMatchObject({ status: 409, code: 'vote.line_over' })
  expect((await chair.post(`/meetings/${meetingId}/steps`, { kind: 'closed' })).status).toBe(200)
  expect(await votedOn(meeting)).toMatchObject({ status: 409, code: 'vote.meeting_not_open' })
})
