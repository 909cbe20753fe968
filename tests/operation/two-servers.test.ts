import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { BodyRow } from '../../modules/bodies/contract.ts'
import { startEmbedded } from '../../platform/db/embedded/index.ts'
import { type Browser, openBrowser } from '../browser.ts'
import { test, writeUntilStopped } from './instance.ts'
import { type Server, until } from './program.ts'

async function bodiesAt(server: Server, cookie: string): Promise<Map<string, unknown>> {
  const { body } = await server.ask(cookie, 'GET', '/bodies/tree')
  return new Map((body['bodies'] as BodyRow[]).map(row => [row.id, row]))
}

/** What a screen shows that fetched once and then only listened, on one connection after another. */
function shownBy(fetched: Map<string, unknown>, browsers: readonly Browser[]): Map<string, unknown> {
  const shown = new Map(fetched)
  for (const { heard } of browsers)
    for (const { data } of heard) for (const { id, value } of data.changes ?? []) shown.set(id, value)
  return shown
}

test('of two servers on one database one is killed: whoever listened there goes on at the other and misses nothing', async ({
  instances,
}) => {
  const database = await startEmbedded({ folder: await instances.newFolder() })
  const one = await instances.furnished({ databaseUrl: database.url })
  const other = await instances.empty({ databaseUrl: database.url })
  await mkdir(other.folder)
  await cp(join(one.folder, 'keys'), join(other.folder, 'keys'), { recursive: true })
  await cp(join(one.folder, 'plenum.json'), join(other.folder, 'plenum.json'))
  const { clerk, member } = one.cookies
  const survivor = await one.start()
  const acknowledged: string[] = []

  for (const round of [1, 2]) {
    const victim = await other.start()
    const there = await openBrowser(victim.url, member)
    const here = await openBrowser(survivor.url, member)
    await until(() => there.heard.length > 0 && here.heard.length > 0)
    const fetched = await bodiesAt(victim, member)

    const atVictim = writeUntilStopped(victim, clerk, 3, acknowledged)
    const goal = acknowledged.length + round * 50
    await until(() => acknowledged.length > goal)
    await victim.kill()
    await Promise.all([atVictim, there.ended])
    const moved = await openBrowser(survivor.url, member, there.lastId())
    const last = await survivor.ask(clerk, 'POST', '/bodies', {
      code: `E-${round}`,
      kind: 'directCommittee',
      name: 'Hết',
    })
    for (const browser of [moved, here])
      await browser.until(() => browser.heard.some(({ data }) => data.subject === last.body['id']))

    const truth = await bodiesAt(survivor, member)
    expect(shownBy(fetched, [there, moved])).toEqual(truth)
    expect(shownBy(fetched, [here])).toEqual(truth)
    expect([...truth.keys()]).toEqual(expect.arrayContaining(acknowledged))
    await Promise.all([moved.close(), here.close()])
  }
  expect(await one.plenum(['verify-log', '--json'])).toMatchObject({ exitCode: 0 })
  await survivor.stop()
  await database.stop()
})
