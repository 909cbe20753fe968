import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mountDoors } from '../platform/auth/door.ts'
import { doors } from '../platform/auth/doors.ts'
import { openHttp } from '../platform/http/open.ts'
import { mount } from '../platform/http/mount.ts'
import { guest } from '../platform/work/actor.ts'
import { routesOf, words } from '../server/house.ts'

const file = join(import.meta.dirname, '../openapi.json')

// Writes what outsiders may rely on from the contracts themselves; with `--check` it only says whether the file is stale.
const text = `${JSON.stringify(await description(), null, 2)}\n`
const before = await readFile(file, 'utf8').catch(() => '')
if (!process.argv.includes('--check')) await writeFile(file, text)
else if (text !== before) {
  console.error('openapi.json is stale: run node tools/write-openapi.ts')
  process.exitCode = 1
}

async function description(): Promise<unknown> {
  const actorOf = () => Promise.resolve(guest())
  const http = await openHttp({ words, actorOf, fault: () => {}, version: '1' })
  const neverAsked = () => Promise.reject(new Error('no request is answered while the description is written'))
  const clock = { now: () => new Date(0), dayOf: () => '1970-01-01' }
  const surroundings = { publicUrl: 'http://localhost', firstRunToken: '', files: {} as never, count: () => {} }
  mountDoors(http, doors, { actorOf } as never)
  mount(http, routesOf({ class: 'connected', trial: false, timeZone: 'UTC' }, surroundings), {
    transact: neverAsked,
    reader: {} as never,
    files: {} as never,
    clock,
    actorOf,
    atOnce: { alone: neverAsked, sessionIn: () => undefined, committed: () => {} },
  })
  await http.ready()
  return http.swagger()
}
