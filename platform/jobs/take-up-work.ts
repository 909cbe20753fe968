import type { PgBoss } from 'pg-boss'
import type { OpenDatabase } from '../db/open.ts'
import type { About, JobTable } from './job.ts'
import { deadQueue, type Doing, type Found, sayDead, tryJob } from './try-job.ts'

export interface JobParts extends Doing {
  database: Pick<OpenDatabase, 'connect' | 'reader'>
  table: JobTable
  /** In which jobs that come by the clock are due. */
  timeZone: string
  /** How often to look for jobs that other servers enqueued. */
  pollSeconds?: number
  /** How long to wait before the second try. */
  pauseSeconds?: number
}

/** Makes a queue for each job, and begins to work at it. Answers the workers by the names of their jobs: as many as work at once. */
export async function takeUpWork(boss: PgBoss, parts: JobParts): Promise<ReadonlyMap<string, readonly string[]>> {
  const { table, pollSeconds = 5, pauseSeconds = 5 } = parts
  await boss.start({ attempts: 5 })
  await boss.createQueue(deadQueue)
  for (const [name, { tries = 5, mostSeconds = 900 }] of Object.entries(table)) {
    const rules = { retryLimit: tries - 1, retryDelay: pauseSeconds, retryBackoff: true, retryDelayMax: 3_600 }
    const queue = { ...rules, expireInSeconds: mostSeconds, heartbeatSeconds: 30, deadLetter: deadQueue }
    await boss.createQueue(name, queue)
    await boss.updateQueue(name, queue)
  }
  await keepTimes(boss, parts)

  const workers = new Map<string, string[]>()
  const options = { pollingIntervalSeconds: pollSeconds, includeMetadata: true } as const
  for (const [name, job] of Object.entries(table)) {
    const ids: string[] = []
    workers.set(name, ids)
    const work = async ([found]: Found[]) => {
      // More may be waiting than anybody called for: without this the next one is looked for after a pause only.
      for (const id of ids) boss.notifyWorker(id)
      await tryJob(parts, name, job, found)
    }
    // One by one, because of workers that are made together only the first can be called.
    for (let made = 0; made < (job.atOnce ?? 1); made += 1) ids.push(await boss.work(name, options, work))
  }
  await boss.work(deadQueue, options, ([found]: Found[]) => sayDead(parts, found))
  return workers
}

/** What the clock starts is written anew each time, and forgotten when no module asks for it any more. */
async function keepTimes(boss: PgBoss, { table, timeZone }: JobParts): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!table[name]?.at) await boss.unschedule(name)
  const about: About = { subjectId: null, facts: {}, actorId: null }
  for (const [name, { at }] of Object.entries(table)) if (at) await boss.schedule(name, at, about, { tz: timeZone })
}
