import { AsyncLocalStorage } from 'node:async_hooks'
import { fromKysely, PgBoss } from 'pg-boss'
import type { OpenDatabase } from '../db/open.ts'
import { assertWordless } from '../work/happening.ts'
import type { Listeners, Work } from '../work/work.ts'
import { bossDatabase } from './boss-database.ts'
import type { About, JobTable } from './job.ts'
import { deadQueue, type Doing, type Found, sayDead, tryJob } from './try-job.ts'

export interface Jobs {
  /** Enqueues the jobs that are due after a happening, in its transaction. */
  listeners: Listeners
  /** Enqueues a job in the transaction of an action and answers its id. */
  enqueue: (work: Work, name: string, about: Pick<About, 'subjectId' | 'facts'>) => Promise<string>
  /** Says that something was committed here, so that what was enqueued is begun at once. */
  wake: () => void
  /** Starts to work. Nobody needs to wait for it: what is enqueued before starts it, too. */
  start: () => Promise<void>
  /** Lets what is running finish, for some seconds, and stops. */
  stop: () => Promise<void>
}

interface Parts extends Doing {
  database: Pick<OpenDatabase, 'connect' | 'reader'>
  table: JobTable
  /** In which jobs that come by the clock are due. */
  timeZone: string
  /** How often to look for jobs that other servers enqueued. */
  pollSeconds?: number
  /** How long to wait before the second try. */
  pauseSeconds?: number
}

const graceMs = 10_000

/** Opens the jobs of all modules. They live in the schema `pgboss` of the same database, so that they commit with what caused them. */
export function openJobs(parts: Parts): Jobs {
  const { database, table, timeZone, pollSeconds = 5, pauseSeconds = 5 } = parts
  const boss = new PgBoss({
    db: bossDatabase(database),
    schema: 'pgboss',
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', parts.fault)
  const workers = new Map<string, string>()
  const enqueued = new Set<string>()
  // It may be an action that starts us, but what we do then is no part of its transaction.
  const outside = AsyncLocalStorage.snapshot()
  let started: Promise<void> | undefined
  let stopped = false

  function start(): Promise<void> {
    if (stopped) throw new Error('the jobs have stopped')
    started ??= outside(takeUpWork).catch((error: unknown) => {
      started = undefined
      throw error
    })
    return started
  }

  async function takeUpWork(): Promise<void> {
    await boss.start()
    await boss.createQueue(deadQueue)
    for (const [name, { tries = 5, mostSeconds = 900 }] of Object.entries(table)) {
      const rules = { retryLimit: tries - 1, retryDelay: pauseSeconds, retryBackoff: true, retryDelayMax: 3_600 }
      const queue = { ...rules, expireInSeconds: mostSeconds, heartbeatSeconds: 30, deadLetter: deadQueue }
      await boss.createQueue(name, queue)
      await boss.updateQueue(name, queue)
    }
    await keepTimes()
    const options = { pollingIntervalSeconds: pollSeconds, includeMetadata: true } as const
    for (const [name, job] of Object.entries(table)) {
      workers.set(name, await boss.work(name, options, ([found]: Found[]) => tryJob(parts, name, job, found)))
    }
    await boss.work(deadQueue, options, ([found]: Found[]) => sayDead(parts, found))
  }

  /** What the clock starts is written anew each time, and forgotten when no module asks for it any more. */
  async function keepTimes(): Promise<void> {
    for (const { name } of await boss.getSchedules()) if (!table[name]?.at) await boss.unschedule(name)
    const about: About = { subjectId: null, facts: {}, actorId: null }
    for (const [name, { at }] of Object.entries(table)) if (at) await boss.schedule(name, at, about, { tz: timeZone })
  }

  async function enqueue({ tx, actor }: Work, name: string, about: Pick<About, 'subjectId' | 'facts'>) {
    assertWordless({ name, subjectId: about.subjectId ?? '', facts: about.facts })
    await start()
    const caused = actor.kind === 'account' ? actor.id : null
    const id = await boss.send(name, { ...about, actorId: caused }, { db: fromKysely(tx) })
    if (id === null) throw new Error(`the job ${name} was not enqueued`)
    enqueued.add(name)
    return id
  }

  return {
    listeners: listenersOf(table, enqueue),
    enqueue,
    wake: () => {
      for (const name of enqueued) boss.notifyWorker(workers.get(name) ?? '')
      enqueued.clear()
    },
    start,
    stop: async () => {
      stopped = true
      await started?.catch(() => {})
      await boss.stop({ graceful: true, timeout: graceMs })
    },
  }
}

function listenersOf(table: JobTable, enqueue: Jobs['enqueue']): Listeners {
  const due = Map.groupBy(
    Object.entries(table).flatMap(([job, { after = [] }]) => after.map(happening => ({ job, happening }))),
    ({ happening }) => happening,
  )
  return Object.fromEntries(
    [...due].map(([happening, jobs]) => [
      happening,
      async (work, { subjectId, facts = {} }) => {
        for (const { job } of jobs) await enqueue(work, job, { subjectId, facts })
      },
    ]),
  )
}
