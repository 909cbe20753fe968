import type { JobWithMetadata } from 'pg-boss'
import type { Reader } from '../db/database.ts'
import { system } from '../work/actor.ts'
import type { Clock } from '../work/clock.ts'
import type { Transact } from '../work/transact.ts'
import type { About, Job } from './job.ts'

/** What it takes to do a job. */
export interface Doing {
  database: { reader: Reader }
  transact: Transact
  clock: Pick<Clock, 'now'>
  count: (audience: string, name: string, value: number) => void
  fault: (error: unknown) => void
}

export type Found = JobWithMetadata<About>

/** Where jobs go that failed at the last try. */
export const deadQueue = 'dead'

/** Tries a job once. The queue only learns that it failed: an error may hold the words of persons. */
export async function tryJob(doing: Doing, name: string, { run }: Job, found?: Found): Promise<void> {
  if (!found) return
  const { database, transact, clock, count, fault } = doing
  const { subjectId, facts, actorId } = found.data
  let failed = false
  try {
    await run({
      subjectId,
      facts,
      actorId,
      reader: database.reader,
      now: clock.now(),
      signal: found.signal,
      transact: act => transact(system(`job:${name}`), act),
      progress: percent => {
        if (actorId !== null) count(`account:${actorId}`, `${name}:${subjectId}`, Math.round(percent))
      },
    })
  } catch (error) {
    fault(error)
    failed = true
  }
  if (failed) throw new Error(`the job ${name} failed; the log says why`)
}

/** Tells administrators of a job that nobody will try again. */
export async function sayDead({ transact }: Doing, found?: Found): Promise<void> {
  if (!found) return
  const { sourceName, sourceId, sourceRetryCount, data } = found
  const facts = { job: sourceName, about: data.subjectId, tries: (sourceRetryCount ?? 0) + 1 }
  await transact(system('jobs'), work =>
    work.tell({ name: 'job.failed', subjectId: sourceId ?? found.id, facts, audiences: ['administrators'] }),
  )
}
