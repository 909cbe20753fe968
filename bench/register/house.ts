import { sql } from 'kysely'
import type { RegisterRow } from '../../modules/consultations/contract.ts'
import { system } from '../../platform/work/actor.ts'
import type { Plenum } from '../../server/plenum.ts'
import { openMeasured } from '../plenum.ts'
import { accountOf, type Ask, fill, type Filled, writers } from './fill.ts'

/** A Plenum with one register of so many comments. */
export interface House extends Filled {
  plenum: Plenum
  ask: Ask
  comments: number
}

/** Opens a Plenum and fills its register through the front door. */
export async function openHouse(databaseUrl: string, comments: number): Promise<House> {
  const plenum = await openMeasured(databaseUrl, request => {
    const id = accountOf(Number(request.headers['x-who']))
    return { ...system('bench'), kind: 'account', id, roles: ['member'] }
  })
  const reply = async (who: number, method: 'GET' | 'POST', path: string, body?: object) => {
    const headers = { 'x-who': `${who}` }
    const answer = await plenum.http.inject({ method, url: `/api${path}`, headers, ...(body && { payload: body }) })
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`)
    return answer
  }
  const ask: Ask = async (...asked) => (await reply(...asked)).json<Record<string, unknown>>()
  ask.file = async (who, path) => (await reply(who, 'GET', path)).rawPayload
  return { plenum, ask, comments, ...(await fill(plenum, ask, comments)) }
}

interface Page {
  items: RegisterRow[]
  next: string | null
}

export async function list({ ask, roundId }: House, query = ''): Promise<Page> {
  return (await ask(nextWriter(), 'GET', `/rounds/${roundId}/register${query}`)) as unknown as Page
}

export async function listAll(house: House): Promise<RegisterRow[]> {
  const items: RegisterRow[] = []
  for (let after = ''; ;) {
    const page = await list(house, `?take=200${after}`)
    items.push(...page.items)
    if (page.next === null) return items
    after = `&after=${page.next}`
  }
}

export function answerAll(house: House, items: readonly RegisterRow[], turn: number) {
  return inRegister(house, 'answers', { rows: seen(items), kind: 'partly', words: `Đã sửa lần ${turn}.` })
}

export function inRegister({ ask, roundId }: House, act: string, body: object) {
  return ask(nextWriter(), 'POST', `/rounds/${roundId}/register/${act}`, body)
}

export function seen(items: readonly RegisterRow[]) {
  return items.map(({ id, version }) => ({ id, version }))
}

/** The floor: one query for the lines of a page with their comments, which knows of no rights, names, collisions or answers. */
export function bareQuery({ plenum, roundId }: House) {
  return sql`
    select to_jsonb(line), (select jsonb_agg(to_jsonb(comment)) from consultations.comment where row_id = line.id)
    from (select * from consultations.register_row where round_id = ${roundId}
      order by coalesce(place, -1), number limit 50) as line`.execute(plenum.database.reader)
}

/** Somebody else each time, since the door lets nobody ask so much in a minute. */
let last = 0
export function nextWriter(): number {
  last += 1
  return last % writers
}

export async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
