import { AsyncLocalStorage } from 'node:async_hooks'
import { fromKysely, PgBoss } from 'pg-boss'
import { assertWordless } from '../work/happening.ts'
import type { Listeners, Work } from '../work/work.ts'
import { bossDatabase } from './boss-database.ts'
import type { About, JobTable } from './job.ts'
import { type JobParts, takeUpWork } from './take-up-work.ts'

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

const graceMs = 10_000

/** Opens the jobs of all modules. They live in the schema `pgboss` of the same database, so that they commit with what caused them. */
export function openJobs(parts: JobParts): Jobs {
  const boss = openBoss(parts)
  const hands = handsFor(boss, parts)
  const enqueued = new Set<string>()

  async function enqueue(work: Work, name: string, about: Pick<About, 'subjectId' | 'facts'>) {
    const { tx, actor } = work
    assertWordless({ name, subjectId: about.subjectId ?? '', facts: about.facts })
    await hands.start()
    const caused = actor.kind === 'account' ? actor.id : null
    const priority = (await parts.table[name]?.priority?.(work, about)) ?? 0
    const id = await boss.send(name, { ...about, actorId: caused }, { db: fromKysely(tx), priority })
    if (id === null) throw new Error(`the job ${name} was not enqueued`)
    enqueued.add(name)
    return id
  }

  return {
    listeners: listenersOf(parts.table, enqueue),
    enqueue,
    wake: () => {
      for (const name of enqueued) for (const id of hands.workersOf(name)) boss.notifyWorker(id)
      enqueued.clear()
    },
    start: hands.start,
    stop: async () => {
      await hands.rest()
      await boss.stop({ graceful: true, timeout: graceMs })
    },
  }
}

function openBoss({ database, fault }: JobParts): PgBoss {
  const boss = new PgBoss({
    db: bossDatabase(database),
    schema: 'pgboss',
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', fault)
  return boss
}

/** Takes up work once, however many ask for it; after a failure the next one tries again. Whoever rests begins no more. */
function handsFor(boss: PgBoss, parts: JobParts) {
  let workers: ReadonlyMap<string, readonly string[]> = new Map()
  // It may be an action that starts us, but what we do then is no part of its transaction.
  const outside = AsyncLocalStorage.snapshot()
  let started: Promise<void> | undefined
  let resting = false
  return {
    workersOf: (name: string) => workers.get(name) ?? [],
    start: (): Promise<void> => {
      // What finishes while we rest may still leave work for the next start.
      if (resting && !started) return Promise.reject(new Error('the jobs have stopped'))
      started ??= outside(async () => {
        workers = await takeUpWork(boss, parts)
      }).catch((error: unknown) => {
        started = undefined
        throw error
      })
      return started
    },
    rest: async () => {
      resting = true
      await started?.catch(() => {})
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
