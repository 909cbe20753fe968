import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { test as base } from 'vitest'
import { openReading } from '../server/open-reading.ts'
import { openPlenum, type Parts, type Plenum } from '../server/plenum.ts'
import { setUpOrganisation } from '../modules/organisation/index.ts'
import { openFilesOnDisk } from '../platform/files/index.ts'
import { createLog } from '../platform/log/index.ts'
import { system } from '../platform/work/actor.ts'
import { dayIn } from '../platform/work/clock.ts'
import type { Entry } from '../platform/work/happening.ts'
import { readHead } from '../platform/work/journal.ts'
import { emptyDatabase } from './engine.ts'
import { type PersonName, signInEverybody } from './people.ts'

/** What came back: the status, the obstacle's code when it was a "no", and the body. */
export interface Reply {
  status: number
  code?: string
  body: Record<string, unknown>
  headers: Record<string, unknown>
}

interface Asking {
  body?: object
  version?: number
  key?: string
  headers?: Record<string, string>
}

/** A whole Plenum under test, on a database of its own, spoken to through its front door. */
export interface Hall {
  plenum: Plenum
  /** What the hall was opened with, so that a test can open a second server on the same database. */
  parts: Parts
  /** The cookies of everybody's sessions, for tests that knock by themselves. */
  cookies: Readonly<Record<PersonName, string>>
  ask: (who: PersonName | 'guest', method: string, path: string, asking?: Asking) => Promise<Reply>
  get: (who: PersonName | 'guest', path: string) => Promise<Reply>
  post: (who: PersonName | 'guest', path: string, body?: object, asking?: Asking) => Promise<Reply>
  /** What has been told since the last look, once the publisher has numbered it. */
  heard: () => Promise<Entry[]>
  /** What went wrong in a way that nobody foresaw, since the hall was opened. */
  faults: readonly unknown[]
  /** Sets the day that the hall believes in. */
  itIs: (moment: string) => void
}

export interface HallOptions {
  profile?: 'vn-party' | 'vn-state' | 'general'
  /** How letters leave; without it, none do. */
  mail?: Parts['mail']
  /** What files are read with; by itself everything but LibreOffice. */
  reading?: Parts['reading']
}

/** Opens a hall; the caller closes it. Most tests use `test` below instead. */
export async function openHall({ profile = 'vn-party', mail, reading }: HallOptions = {}): Promise<
  Hall & { close: () => Promise<void> }
> {
  const { url, drop } = await emptyDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'plenum-hall-'))
  const entries: Entry[] = []
  const faults: unknown[] = []
  let lastHeard = 0
  let now = new Date('2026-10-14T01:00:00Z')
  const parts: Parts = {
    databaseUrl: url,
    connections: 8,
    requestsPerMinute: 1_000_000,
    files: openFilesOnDisk(folder),
    reading: reading ?? openReading({ log: createLog({ level: 'error' }) }),
    clock: { now: () => now, dayOf: dayIn('Asia/Ho_Chi_Minh') },
    deployment: { class: 'connected', trial: true, timeZone: 'Asia/Ho_Chi_Minh' },
    version: 'test',
    auth: {
      secret: 'a secret of the hall, known to everybody',
      publicUrl: 'http://localhost:4000',
      secondFactor: 'compulsory',
    },
    keep: keepInMemory(),
    mail,
    announce: heard => {
      entries.push(...heard)
      lastHeard = heard.at(-1)?.position ?? lastHeard
    },
    fault: error => void faults.push(error),
  }
  const plenum = await openPlenum(parts)
  const cookies = await plenum.transact(system('hall'), async work => {
    await setUpOrganisation(work, { name: 'Đảng bộ Khối thử nghiệm', language: 'vi', profile })
    return signInEverybody(plenum, work)
  })

  const ask: Hall['ask'] = async (who, method, path, { body, version, key, headers = {} } = {}) => {
    const response = await plenum.http.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers: {
        ...(who !== 'guest' && { cookie: cookies[who] }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body && { payload: body }),
    })
    if (response.statusCode >= 500) throw faults.at(-1) ?? new Error(response.body)
    const answer = response.body === '' ? {} : response.json<Record<string, unknown>>()
    const code = typeof answer['code'] === 'string' && response.statusCode >= 400 ? { code: answer['code'] } : {}
    return { status: response.statusCode, ...code, body: answer, headers: response.headers }
  }
  const hall: Hall = {
    plenum,
    parts,
    cookies,
    ask,
    get: (who, path) => ask(who, 'GET', path),
    post: (who, path, body, asking) => ask(who, 'POST', path, { ...asking, ...(body && { body }) }),
    heard: async () => {
      await announced(plenum, () => lastHeard)
      return entries.splice(0)
    },
    faults,
    itIs: moment => {
      now = new Date(moment)
    },
  }
  await hall.heard()
  const close = async () => {
    await plenum.close()
    await drop()
    await rm(folder, { recursive: true })
  }
  return { ...hall, close }
}

/** One hall per test file, shared by its tests; each makes what it needs under fresh names and starts with nothing heard. */
export const test = base
  .extend('opened', { scope: 'file' }, async ({}, { onCleanup }) => {
    const hall = await openHall()
    onCleanup(hall.close)
    return hall
  })
  .extend('hall', async ({ opened }): Promise<Hall> => {
    await opened.heard()
    return opened
  })

/** Secrets that end with the test, the same for every server of one hall. */
function keepInMemory(): Parts['keep'] {
  const kept = new Map<string, string>()
  return (name, make) => {
    const secret = kept.get(name) ?? make()
    kept.set(name, secret)
    return Promise.resolve(secret)
  }
}

/** A code or key that no other test uses. */
export function fresh(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 13)}`
}

/** Waits until everything that was told before has been numbered and announced. */
async function announced({ database }: Plenum, heardUpTo: () => number): Promise<void> {
  for (;;) {
    const pending = await database.reader.selectFrom('journal.pending').select('sequence').limit(1).executeTakeFirst()
    const { position } = await readHead(database.reader)
    if (!pending && heardUpTo() >= position) return
    await setTimeout(5)
  }
}
