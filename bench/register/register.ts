import { sql } from 'kysely'
import type { RegisterRow } from '../../modules/consultations/contract.ts'
import { system } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { withDatabase } from '../database.ts'
import { openMeasured } from '../plenum.ts'
import { percentile, type Row, rowOf } from '../row.ts'
import { accountOf, type Ask, fill, rareWordOf, writers } from './fill.ts'

const [few, many] = [200, 2_000]
const [warmUp, rounds] = [5, 60]
/** What is answered at once in both. */
const atOnce = 50

/** Whether a register of two thousand comments answers like one of two hundred: through the HTTP door, 95 of 100 answers. */
export function measure(): Promise<Row[]> {
  return withDatabase(fewUrl =>
    withDatabase(async manyUrl => {
      const houses = [await openHouse(fewUrl, few), await openHouse(manyUrl, many)] as const
      try {
        const rows: Row[] = []
        for (const [what, act] of Object.entries(acts)) rows.push(await compare(what, act, houses))
        return [...rows, await floored(houses[1]), ...(await wholly(houses))]
      } finally {
        for (const { plenum } of houses) await plenum.close()
      }
    }),
  )
}

interface House {
  plenum: Plenum
  ask: Ask
  roundId: string
  comments: number
}

/** Answers how long it took, in milliseconds; what it needs beforehand is not counted. */
type Act = (house: House, turn: number) => Promise<number>

const acts: Record<string, Act> = {
  'the first page of the register': (house, turn) => timed(() => list(house, turn)),
  'its next page': async (house, turn) => {
    const { next } = await list(house, turn)
    return timed(() => list(house, turn, `?after=${String(next)}`))
  },
  'a word of one comment': (house, turn) =>
    timed(() => list(house, turn, `?search=${rareWordOf(turn % house.comments)}`)),
  'what one sender said': (house, turn) =>
    timed(() => list(house, turn, `?sender=${accountOf(writers + (turn % 20))}`)),
  'what has no answer': (house, turn) => timed(() => list(house, turn, '?state=open')),
  'wordings that collide': (house, turn) => timed(() => list(house, turn, '?collides=true')),
  [`one answer for ${atOnce} lines`]: async (house, turn) => {
    const { items } = await list(house, turn, `?take=${atOnce}`)
    return timed(() => answer(house, turn, items))
  },
  'two lines made one': async (house, turn) => {
    const { items } = await list(house, turn, '?take=2')
    const took = await timed(() => register(house, turn, 'group', { rows: seen(items) }))
    const [row] = (await list(house, turn, '?take=1')).items
    await register(house, turn, 'ungroup', { row: seen(row ? [row] : [])[0], commentIds: [row?.comments.at(-1)?.id] })
    return took
  },
}

async function openHouse(databaseUrl: string, comments: number): Promise<House> {
  const plenum = await openMeasured(databaseUrl, request => {
    const id = accountOf(Number(request.headers['x-who']))
    return { ...system('bench'), kind: 'account', id, roles: ['member'] }
  })
  const ask: Ask = async (who, method, path, body) => {
    const headers = { 'x-who': `${who}` }
    const reply = await plenum.http.inject({ method, url: `/api${path}`, headers, ...(body && { payload: body }) })
    if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body}`)
    return reply.json<Record<string, unknown>>()
  }
  return { plenum, ask, roundId: await fill(plenum, ask, comments), comments }
}

/** Takes turns between the two, so that what else the machine does falls on both alike. */
async function compare(what: string, act: Act, houses: readonly [House, House]): Promise<Row> {
  const times = houses.map(() => [] as number[])
  for (let turn = 0; turn < warmUp + rounds; turn += 1)
    for (const [index, house] of houses.entries()) {
      const took = await act(house, turn)
      if (turn >= warmUp) times[index]?.push(took)
    }
  const [small = 0, large = 0] = times.map(values => percentile(values, 95))
  const against = { what: `${few} comments`, value: small }
  return rowOf({ what: `${what}, p95 of ${rounds} at ${many} comments`, value: large, unit: 'ms', against, most: 1.5 })
}

/** The floor: one query for the same lines with their comments, which knows of no rights, names, collisions or answers. */
async function floored(house: House): Promise<Row> {
  const [times, bare]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < rounds; turn += 1) {
    times.push(await timed(() => list(house, turn)))
    bare.push(await timed(() => bareQuery(house)))
  }
  const against = { what: 'one bare query', value: percentile(bare, 95) }
  return rowOf({ what: `the first page at ${many} comments, p95`, value: percentile(times, 95), unit: 'ms', against })
}

function bareQuery({ plenum, roundId }: House) {
  return sql`
    select to_jsonb(line), (select jsonb_agg(to_jsonb(comment)) from consultations.comment where row_id = line.id)
    from (select * from consultations.register_row where round_id = ${roundId}
      order by coalesce(place, -1), number limit 50) as line`.execute(plenum.database.reader)
}

/** What is done with the whole register at once, for each line of it. */
async function wholly([small, large]: readonly [House, House]): Promise<Row[]> {
  const wholes: Record<string, Act> = {
    'likeness of all lines': (house, turn) =>
      timed(() => house.ask(turn, 'GET', `/rounds/${house.roundId}/register/alike`)),
    'one answer for all lines': async (house, turn) => {
      const items = await all(house, turn)
      return timed(() => answer(house, turn, items))
    },
  }
  const rows: Row[] = []
  for (const [what, act] of Object.entries(wholes)) {
    const [less, more]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 5; turn += 1) {
      less.push((await act(small, turn)) / small.comments)
      more.push((await act(large, turn)) / large.comments)
    }
    const against = { what: `${few} comments`, value: percentile(less, 50) }
    const value = percentile(more, 50)
    rows.push(rowOf({ what: `${what}: a line of ${many}`, value, unit: 'ms', against, most: 1.5 }))
  }
  return rows
}

interface Page {
  items: RegisterRow[]
  next: string | null
}

async function all(house: House, turn: number): Promise<RegisterRow[]> {
  const items: RegisterRow[] = []
  for (let after = ''; ;) {
    const page = await list(house, turn, `?take=200${after}`)
    items.push(...page.items)
    if (page.next === null) return items
    after = `&after=${page.next}`
  }
}

async function list({ ask, roundId }: House, turn: number, query = ''): Promise<Page> {
  return (await ask(whoIn(turn), 'GET', `/rounds/${roundId}/register${query}`)) as unknown as Page
}

function answer(house: House, turn: number, items: readonly RegisterRow[]) {
  return register(house, turn, 'answers', { rows: seen(items), kind: 'partly', words: `Đã sửa lần ${turn}.` })
}

function register({ ask, roundId }: House, turn: number, act: string, body: object) {
  return ask(whoIn(turn), 'POST', `/rounds/${roundId}/register/${act}`, body)
}

function seen(items: readonly RegisterRow[]) {
  return items.map(({ id, version }) => ({ id, version }))
}

/** Somebody else each time, since the door lets nobody ask so much in a minute. */
let asked = 0
function whoIn(turn: number): number {
  asked += 1
  return (asked + turn) % writers
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
