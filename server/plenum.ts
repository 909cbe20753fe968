import type { FastifyInstance, FastifyRequest } from 'fastify'
import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { openDatabase, type OpenDatabase } from '../platform/db/open.ts'
import { openHttp } from '../platform/http/open.ts'
import { mount } from '../platform/http/mount.ts'
import type { Actor } from '../platform/work/actor.ts'
import type { Clock } from '../platform/work/clock.ts'
import { makeTransact, type Transact } from '../platform/work/transact.ts'
import { type Announce, startPublisher } from '../platform/work/publisher.ts'
import type { Deployment } from '../modules/organisation/views.ts'
import { listeners, routesOf, words } from './house.ts'

/** A whole Plenum in one process, not yet listening on a port. */
export interface Plenum {
  http: FastifyInstance
  database: OpenDatabase
  transact: Transact
  /** Stops taking requests, numbers what was told, and lets go of the database. */
  close: () => Promise<void>
}

export interface Parts {
  databaseUrl: string
  clock: Clock
  deployment: Deployment
  version: string
  actorOf: (request: FastifyRequest) => Promise<Actor>
  announce: Announce
  fault: (error: unknown, reference: string) => void
}

const migrationsFolder = new URL('../migrations/', import.meta.url).pathname

/** Migrates the database and opens every part of the house, lowest first. */
export async function openPlenum(parts: Parts): Promise<Plenum> {
  const { clock, actorOf, fault } = parts
  const database = openDatabase({ url: parts.databaseUrl })
  await bringUpToDate(database)
  const publisher = await startPublisher({
    database,
    announce: parts.announce,
    troubled: error => fault(error, 'publisher'),
  })
  const transact = makeTransact({ database, listeners, clock, committed: publisher.wake })
  const http = await openHttp({ words, actorOf, fault, version: parts.version })
  mount(http, routesOf(parts.deployment), { transact, reader: database.reader, clock, actorOf })
  await http.ready()
  return {
    http,
    database,
    transact,
    close: async () => {
      await http.close()
      await publisher.stop()
      await database.close()
    },
  }
}

async function bringUpToDate(database: OpenDatabase): Promise<void> {
  const client = await database.connect()
  try {
    await migrate(client, await readMigrations(migrationsFolder))
  } finally {
    client.release()
  }
}
