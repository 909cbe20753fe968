import fc from 'fast-check'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import type { BodyRow, TermRow } from '../../modules/bodies/contract.ts'
import { type Browser, listenOn, openBrowser } from '../../tests/browser.ts'
import { fresh, type Hall, test as hallTest } from '../../tests/hall.ts'
import { openPlenum } from '../../server/plenum.ts'
import { system } from '../work/actor.ts'
import type { Change } from './contract.ts'

/** Two servers on one database. */
const test = hallTest.extend('addresses', { scope: 'file' }, async ({ opened }, { onCleanup }) => {
  const other = await openPlenum({ ...opened.parts, announce: () => {} })
  onCleanup(other.close)
  return [await listenOn(opened.plenum), await listenOn(other)]
})

type Things = Map<string, BodyRow | TermRow>

/** A screen full of bodies: it asks once, then only listens, on either server, and comes and goes. */
class Screen {
  things: Things = new Map()
  positions: number[] = []
  readonly #addresses: readonly string[]
  readonly #cookie: string
  #browser: Browser | undefined
  #from: string | undefined
  #taken = 0

  constructor(addresses: readonly string[], cookie: string) {
    this.#addresses = addresses
    this.#cookie = cookie
  }

  async connect(server: number): Promise<void> {
    await this.leave()
    this.#browser = await openBrowser(this.#addresses[server] ?? '', this.#cookie, this.#from)
    this.#taken = 0
    if (this.#from === undefined) await this.#browser.until(() => this.#browser?.heard[0]?.event === 'hello')
  }

  async leave(): Promise<void> {
    await this.#browser?.close()
    await this.take()
    this.#from = this.#browser?.lastId()
  }

  /** Takes in what was heard since the last look. */
  async take(): Promise<void> {
    for (const { event, data } of this.#browser?.heard.slice(this.#taken) ?? []) {
      this.#taken += 1
      if (event !== 'change') this.things = await fetchAll(this.#addresses[0] ?? '', this.#cookie)
      if (event === 'change') this.positions.push(data.position ?? 0)
      for (const change of data.changes ?? []) put(this.things, change)
    }
  }

  async until(subject: string): Promise<void> {
    await this.#browser?.until(() => this.#browser?.heard.some(({ data }) => data.subject === subject) ?? false)
    await this.take()
  }
}

function put(things: Things, { id, value }: Change): void {
  if (value === null) things.delete(id)
  else things.set(id, value as BodyRow | TermRow)
}

async function fetchAll(address: string, cookie: string): Promise<Things> {
  const ask = async (path: string) =>
    (await (await fetch(`${address}/api${path}`, { headers: { cookie } })).json()) as Record<string, unknown>
  const { bodies } = (await ask('/bodies/tree')) as { bodies: BodyRow[] }
  const views = await Promise.all(bodies.map(({ id }) => ask(`/bodies/${id}`)))
  return new Map([...bodies, ...views.flatMap(({ terms }) => terms as TermRow[])].map(thing => [thing.id, thing]))
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('establish', 'rename', 'move', 'close', 'reopen', 'term'),
    server: fc.nat({ max: 1 }),
    at: fc.nat({ max: 20 }),
    to: fc.nat({ max: 20 }),
  }),
  { minLength: 10, maxLength: 40 },
)
const comings = fc.array(
  fc.record({ screen: fc.nat({ max: 5 }), server: fc.nat({ max: 1 }), pause: fc.nat({ max: 8 }) }),
  { maxLength: 25 },
)

type Edit = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never

/** A clerk does something at one of the servers; what is refused, such as a move below itself, changes nothing. */
async function edit({ cookies }: Hall, addresses: readonly string[], ids: string[], { kind, server, at, to }: Edit) {
  const ask = async (method: string, path: string, body?: object, version?: number) => {
    const headers = {
      cookie: cookies.clerk,
      ...(body && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    }
    const response = await fetch(`${addresses[server]}/api${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as { id: string; version: number }
    if (response.status >= 500) throw new Error(JSON.stringify(answer))
    return { status: response.status, ...answer }
  }
  const id = ids[at % ids.length]
  if (kind === 'establish' || id === undefined) {
    const made = await ask('POST', '/bodies', { code: fresh('B'), kind: 'directCommittee', name: `Đảng bộ ${at}` })
    ids.push(made.id)
  } else if (kind === 'term') {
    const startsOn = `${1950 + at * 5}-01-01`
    await ask('POST', `/bodies/${id}/terms`, { ordinal: at + 1, startsOn, endsOn: `${1954 + at * 5}-12-31` })
  } else {
    const { version } = await ask('GET', `/bodies/${id}`)
    if (kind === 'rename') await ask('PATCH', `/bodies/${id}`, { name: `Đảng bộ số ${to}` }, version)
    if (kind === 'move') await ask('PATCH', `/bodies/${id}`, { parentId: ids[to % ids.length] ?? null }, version)
    if (kind === 'close') await ask('POST', `/bodies/${id}/close`, { lastDay: '2030-12-31' }, version)
    if (kind === 'reopen') await ask('POST', `/bodies/${id}/reopen`, undefined, version)
  }
}

test(
  'what was there before and what was heard is what a fresh fetch answers',
  { timeout: 120_000 },
  async ({ hall, addresses }) => {
    const ids: string[] = []
    const property = fc.asyncProperty(edits, comings, async (all, moves) => {
      const screens = [0, 1, 0, 1, 0, 1].map(() => new Screen(addresses, hall.cookies.member))
      await Promise.all(screens.map((screen, index) => screen.connect(index % 2)))
      const clerks = [0, 1, 2].map(async clerk => {
        for (const [index, one] of all.entries()) if (index % 3 === clerk) await edit(hall, addresses, ids, one)
      })
      for (const { screen, server, pause } of moves) {
        await setTimeout(pause)
        await screens[screen]?.connect(server)
      }
      await Promise.all(clerks)
      const last = await hall.post('clerk', '/bodies', { code: fresh('L'), kind: 'directCommittee', name: 'Cuối cùng' })
      await Promise.all(screens.map(screen => screen.until(String(last.body['id']))))

      const truth = sorted(await fetchAll(addresses[1] ?? '', hall.cookies.member))
      for (const { things, positions } of screens) {
        expect(sorted(things)).toEqual(truth)
        expect(positions).toEqual([...new Set(positions)].toSorted((one, other) => one - other))
      }
      for (const screen of screens) await screen.leave()
    })
    await fc.assert(property, { numRuns: 8 })
  },
)

function sorted(things: Things) {
  return [...things.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

test(
  'nobody who comes while others write misses anything or hears it twice',
  { timeout: 60_000 },
  async ({ hall, addresses }) => {
    let writing = true
    const writers = [0, 1, 2].map(async () => {
      while (writing)
        await hall.plenum.transact(system('test'), work =>
          work.tell({ name: 'test.told', subjectId: 's', audiences: ['everyone'] }),
        )
    })
    const browsers: Browser[] = []
    for (let number = 0; number < 60; number += 1) {
      const from = number % 3 === 0 ? browsers.at(-1)?.lastId() : undefined
      browsers.push(await openBrowser(addresses[number % 2] ?? '', hall.cookies[names[number % 3] ?? 'member'], from))
    }
    writing = false
    await Promise.all(writers)
    const subjectId = fresh('last')
    await hall.plenum.transact(system('test'), work =>
      work.tell({ name: 'test.told', subjectId, audiences: ['everyone'] }),
    )
    for (const browser of browsers) {
      await browser.until(() => browser.heard.at(-1)?.data.subject === subjectId)
      const positions = browser.heard.map(({ id }) => Number(id.split('.')[1]))
      const [first = 0] = positions
      expect(positions).toEqual(positions.map((_, index) => first + index))
      await browser.close()
    }
  },
)

test('a counter that moves on one server is shown by browsers of the other', async ({ hall, addresses }) => {
  const browser = await openBrowser(addresses[1] ?? '', hall.cookies.clerk)
  await browser.until(() => browser.heard.length > 0)
  hall.plenum.realtime.count('clerks', 'import', 7)
  await browser.until(() => browser.heard.some(({ event }) => event === 'count'))
  expect(browser.heard.at(-1)?.data).toEqual({ name: 'import', value: 7 })
  await browser.close()
})

const names = ['member', 'clerk', 'admin'] as const
