import type { Reader } from '../db/database.ts'
import type { Fact } from '../refused.ts'
import type { Work } from '../work/work.ts'

/** Something that is done later, outside of the action that caused it. */
export interface Job {
  /** The happenings after which it is due: it is enqueued in their transaction, or not at all. */
  after?: readonly string[]
  /** When it is due by itself: a cron expression in the organisation's time zone. */
  at?: string
  /** How often it is tried in all, with growing pauses; after the last, administrators are alarmed. Five when left out. */
  tries?: number
  /** How long one try may take; 15 minutes when left out. */
  mostSeconds?: number
  /** How many of them one server does at the same time; one when left out. */
  atOnce?: number
  /** Which of those that wait is done first, asked as it is enqueued: the one with the higher number. 0 when left out. */
  priority?: (work: Work, about: Pick<About, 'subjectId' | 'facts'>) => Promise<number>
  /** Does it. It may come twice, after a failure or a crash, so a repetition must do no harm. */
  run: (task: Task) => Promise<void>
}

/** What modules list, by name: `mail.send`. */
export type JobTable = Readonly<Record<string, Job>>

/** What a job is about: ids, codes, numbers and days, never names or texts. */
export interface About {
  /** The subject of the happening; null for jobs that come by the clock. */
  subjectId: string | null
  facts: Readonly<Record<string, Fact>>
  /** Who caused it; null for the clock and the system. */
  actorId: string | null
}

/** One try at a job. */
export interface Task extends About {
  reader: Reader
  now: Date
  /** Runs an action as the system, named after the job. */
  transact: <Result>(act: (work: Work) => Promise<Result>) => Promise<Result>
  /** Says how much is done (0 to 100) to the account that caused it: the counter `<job>:<subject>`. */
  progress: (percent: number) => void
  /** Says that the time is over or the server stops. */
  signal: AbortSignal
}
