import { randomUUID } from 'node:crypto'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { VoteView } from '../../modules/votes/contract.ts'
import { startEmbedded } from '../../platform/db/embedded/index.ts'
import { run as runServer } from '../../server/main.ts'
import type { Plenum } from '../../server/plenum.ts'
import type { Hall } from '../hall.ts'
import { inSession, votedOn } from '../in-session.ts'
import { type Instance, test } from './instance.ts'
import { type Server, until } from './program.ts'

/** Somebody in the hall, who presses once and whose tablet asks until it is answered. */
interface Voter {
  cookie: string
  key: string
  choice: 'yes' | 'no'
  acknowledged: boolean
}

interface Room {
  voteId: string
  chair: string
  voters: Voter[]
}

const many = 40

test('a server killed in the middle of a vote has every ballot that it acknowledged, none twice, and the vote goes on', async ({
  instances,
}) => {
  const instance = await instances.furnished()
  const room = await roomIn(instance)
  let server = await instance.start()
  for (const goal of [8, 20]) {
    const voting = voteUntilStopped(server, room, goal)
    await until(() => acknowledgedIn(room).length >= goal)
    await server.kill()
    await voting
    server = await instance.start()
    await expectKept(server, room)
  }
  await voteUntilStopped(server, room)
  await expectCounted(server, room)
  expect(await instance.plenum(['verify-log', '--json'])).toMatchObject({ exitCode: 0 })
  await server.stop()
})

test('when one of two servers is killed the other takes the vote over, also after the database was away', async ({
  instances,
}) => {
  const folder = await instances.newFolder()
  let database = await startEmbedded({ folder })
  const one = await instances.furnished({ databaseUrl: database.url })
  const room = await roomIn(one)
  const other = await instances.empty({ databaseUrl: database.url })
  await mkdir(other.folder)
  await cp(join(one.folder, 'keys'), join(other.folder, 'keys'), { recursive: true })
  await cp(join(one.folder, 'plenum.json'), join(other.folder, 'plenum.json'))
  const [survivor, victim] = [await one.start(), await other.start()]

  const atVictim = voteUntilStopped(victim, room, 10)
  await until(() => acknowledgedIn(room).length >= 10)
  await victim.kill()
  await atVictim
  await expectKept(survivor, room)

  const whileItGoes = voteUntilStopped(survivor, room, 20)
  await until(() => acknowledgedIn(room).length >= 20)
  await database.stop()
  await whileItGoes
  database = await startEmbedded({ folder })
  await until(async () => (await survivor.readiness()) === 200)
  await expectKept(survivor, room)
  await voteUntilStopped(survivor, room)
  await expectCounted(survivor, room)
  await survivor.stop()
  await database.stop()
})

/** Opens a vote in which everybody is entitled, while no server runs. */
function roomIn({ within, cookies }: Instance): Promise<Room> {
  return within(async premises => {
    const { plenum, close } = await runServer(premises)
    const meeting = await inSession(hallOf(plenum, cookies), { members: many })
    const { body } = await votedOn(meeting)
    await close()
    const voters = meeting.members.map(({ cookie }, at): Voter => {
      return { cookie, key: randomUUID(), choice: at % 3 ? 'yes' : 'no', acknowledged: false }
    })
    return { voteId: String(body['id']), chair: meeting.chair.cookie, voters }
  })
}

/** As much of a hall as a meeting is convened with. */
function hallOf(plenum: Plenum, cookies: Instance['cookies']): Hall {
  const ask: Hall['ask'] = async (who, method, path, { body, version, headers = {} } = {}) => {
    const response = await plenum.http.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers: {
        ...(who !== 'guest' && { cookie: cookies[who] }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body && { payload: body }),
    })
    return { status: response.statusCode, body: response.json<Record<string, unknown>>(), headers: response.headers }
  }
  return {
    plenum,
    ask,
    get: (who: Parameters<Hall['get']>[0], path: string) => ask(who, 'GET', path),
    post: (who: Parameters<Hall['post']>[0], path: string, body?: object) => ask(who, 'POST', path, body && { body }),
  } as Hall
}

/** Five at a time press, and ask again as they asked before until somebody answers; whoever gets no answer goes on later. */
async function voteUntilStopped(server: Server, room: Room, goal = many): Promise<void> {
  const waiting = room.voters.filter(({ acknowledged }) => !acknowledged)
  const press = async () => {
    for (let voter = waiting.shift(); voter; voter = waiting.shift()) {
      // Once enough have voted nobody else is let in, so that some are left for after the fault.
      if (acknowledgedIn(room).length >= goal + 5) return
      const { cookie, key, choice } = voter
      const order = ['POST', `/votes/${room.voteId}/ballot`, { choice }, { 'idempotency-key': key }] as const
      const reply = await server.ask(cookie, ...order).catch(() => undefined)
      if (reply?.status !== 200) return
      voter.acknowledged = true
    }
  }
  await Promise.all(Array.from({ length: 5 }, press))
}

function acknowledgedIn({ voters }: Room): Voter[] {
  return voters.filter(({ acknowledged }) => acknowledged)
}

async function viewOf(server: Server, { chair, voteId }: Room): Promise<VoteView> {
  return (await server.ask(chair, 'GET', `/votes/${voteId}`)).body as unknown as VoteView
}

/** Of those who were not answered some may have voted; of those who were, all have. */
async function expectKept(server: Server, room: Room): Promise<void> {
  const { state, voted, result } = await viewOf(server, room)
  expect([state, result]).toEqual(['open', null])
  expect(voted).toBeGreaterThanOrEqual(acknowledgedIn(room).length)
  expect(voted).toBeLessThanOrEqual(acknowledgedIn(room).length + 5)
}

async function expectCounted(server: Server, room: Room): Promise<void> {
  expect(acknowledgedIn(room)).toHaveLength(many)
  const closing = await server.ask(room.chair, 'POST', `/votes/${room.voteId}/close`, {})
  expect(closing.status).toBe(200)
  const yes = room.voters.filter(({ choice }) => choice === 'yes').length
  expect(await viewOf(server, room)).toMatchObject({
    voted: many,
    result: { counts: { yes, no: many - yes, other: 0 } },
  })
}
