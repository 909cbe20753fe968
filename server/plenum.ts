import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Auth, type AuthSettings, openAuth } from '../platform/auth/open.ts'
import { type Audit, openAudit, type Way } from '../platform/audit/index.ts'
import type { KeepSecret } from '../platform/audit/signing-key.ts'
import { type Jobs, openJobs } from '../platform/jobs/open.ts'
import { type Mail, openMail } from '../platform/mail/open.ts'
import type { Letter } from '../platform/mail/store.ts'
import type { MailSettings } from '../platform/mail/sending.ts'
import { newSecret } from '../platform/auth/secrets.ts'
import { migrate, readMigrations } from '../platform/db/migrate.ts'
import { openDatabase, type OpenDatabase } from '../platform/db/open.ts'
import { openHttp } from '../platform/http/open.ts'
import { mount } from '../platform/http/mount.ts'
import { type Actor, system } from '../platform/work/actor.ts'
import type { Clock } from '../platform/work/clock.ts'
import { makeTransact, type Transact } from '../platform/work/transact.ts'
import { mountEvents } from '../platform/realtime/route.ts'
import { openRealtime, type Realtime } from '../platform/realtime/open.ts'
import { openEar } from '../platform/work/ear.ts'
import { readHead } from '../platform/work/journal.ts'
import { type Announce, startPublisher } from '../platform/work/publisher.ts'
import { findSettings } from '../modules/organisation/index.ts'
import { obstacleToTaking } from '../modules/organisation/rules.ts'
import type { Deployment } from '../modules/organisation/views.ts'
import { mailedCheckpoints } from './mailed-checkpoints.ts'
import { affects, audiencesOf, changes, jobs as jobTable, listeners, routesOf, words } from './house.ts'

/** A whole Plenum in one process, not yet listening on a port. */
export interface Plenum {
  http: FastifyInstance
  database: OpenDatabase
  transact: Transact
  auth: Auth
  audit: Audit
  realtime: Realtime
  /** The link that sets Plenum up and makes the first administrator; nothing once that is done. */
  firstRunUrl: () => Promise<string | undefined>
  jobs: Jobs
  mail: Mail
  /** Stops taking requests, numbers what was told, and lets go of the database. */
  close: () => Promise<void>
}

export interface Parts {
  databaseUrl: string
  /** Connections for writing and as many again for reading; fewer where many halls share one engine. */
  connections?: number
  clock: Clock
  deployment: Deployment
  version: string
  auth: AuthSettings
  /** Keeps secrets of this installation, such as the key that signs the log. */
  keep: KeepSecret
  /** Without it, what would be mailed is printed. */
  mail?: MailSettings | undefined
  /** How signed checkpoints of the log leave the machine. */
  ways?: readonly Way[]
  /** Who gets the checkpoint of the log by mail once a day. */
  checkpointMail?: string | undefined
  /** Who asks, for measurements that sign nobody in; otherwise whoever holds a session or a token. */
  actorOf?: (request: FastifyRequest) => Promise<Actor>
  announce: Announce
  fault: (error: unknown, reference: string) => void
  /** Certificate and key when Plenum itself speaks https. */
  tls?: { cert: string; key: string } | undefined
  /** How many requests an account may make in a minute; tests make more than people. */
  requestsPerMinute?: number
  /** What else answers on the same port, such as the web app. */
  furnish?: (http: FastifyInstance, database: OpenDatabase) => Promise<void>
}

export const migrationsFolder = new URL('../migrations/', import.meta.url).pathname

/** Migrates the database and opens every part of the house, lowest first. */
export async function openPlenum(parts: Parts): Promise<Plenum> {
  const { clock, fault } = parts
  const database = openDatabase({
    url: parts.databaseUrl,
    ...(parts.connections && { connections: parts.connections }),
  })
  await bringUpToDate(database)
  const head = await readHead(database.reader)
  const faultOf = (part: string) => (error: unknown) => fault(error, part)
  const realtime = openRealtime({ database, head, clock, audiencesOf, changes, affects, fault: faultOf('realtime') })
  const mail = openMail(parts.mail)
  const mailOut = (letter: Letter) => transact(system('audit'), work => mail.send(work, letter))
  const audit = await openAudit({
    database,
    keep: parts.keep,
    clock,
    ways: [...(parts.ways ?? []), ...mailedCheckpoints(parts.checkpointMail, mailOut)],
    troubled: faultOf('audit'),
  })
  const announce: Announce = async entries => {
    audit.wake()
    await realtime.announce(entries)
    await parts.announce(entries)
  }
  const publisher = startPublisher({ database, announce, after: head.position, troubled: faultOf('publisher') })
  const channels = { journal: publisher.hear, counters: realtime.hearCounters }
  const ear = openEar({ database, channels, troubled: faultOf('ear') })
  const jobs = openJobs({
    database,
    table: { ...jobTable, ...mail.jobs },
    timeZone: parts.deployment.timeZone,
    clock,
    transact: (actor, act) => transact(actor, act),
    count: realtime.count,
    fault: faultOf('jobs'),
  })
  const committed = () => {
    publisher.wake()
    jobs.wake()
  }
  const transact = makeTransact({ database, listeners: [...listeners, jobs.listeners], clock, committed })
  const auth = await openAuth({ ...parts.auth, transact, reader: database.reader, clock })
  const actorOf = parts.actorOf ?? auth.actorOf
  const origins = [new URL(parts.auth.publicUrl).origin]
  const { version, tls, requestsPerMinute } = parts
  const http = await openHttp({
    words,
    actorOf,
    fault,
    origins,
    version,
    tls,
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
  })
  const { publicUrl } = parts.auth
  const firstRunToken = newSecret()
  mount(http, routesOf(parts.deployment, { publicUrl, firstRunToken, count: realtime.count }, mail), {
    transact,
    reader: database.reader,
    clock,
    actorOf,
    obstacleToText: text => obstacleToTaking(text, parts.deployment.class),
  })
  auth.mount(http)
  mountEvents(http, { realtime, actorOf, fault: faultOf('realtime') })
  await parts.furnish?.(http, database)
  // Nobody waits for the jobs, and a Plenum that is not served does none.
  http.addHook('onListen', async () => jobs.start().catch(faultOf('jobs')))
  await http.ready()
  return {
    http,
    database,
    transact,
    auth,
    audit,
    realtime,
    firstRunUrl: async () =>
      (await findSettings(database.reader)) ? undefined : new URL(`/first-run#${firstRunToken}`, publicUrl).href,
    jobs,
    mail,
    close: async () => {
      await http.close()
      await jobs.stop()
      await Promise.all([publisher.stop(), ear.stop()])
      await audit.close()
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
