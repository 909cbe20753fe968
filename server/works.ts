import { type Audit, openAudit } from '../platform/audit/index.ts'
import type { OpenDatabase } from '../platform/db/open.ts'
import { type Jobs, openJobs } from '../platform/jobs/open.ts'
import { type Mail, openMail } from '../platform/mail/open.ts'
import type { Letter } from '../platform/mail/store.ts'
import { openRealtime, type Realtime } from '../platform/realtime/open.ts'
import { system } from '../platform/work/actor.ts'
import { openEar } from '../platform/work/ear.ts'
import { readHead } from '../platform/work/journal.ts'
import { startPublisher } from '../platform/work/publisher.ts'
import { makeTransact, type Transact } from '../platform/work/transact.ts'
import { affects, audiencesOf, changesOf, jobsOf, listeners } from './house.ts'
import { mailedCheckpoints } from './mailed-checkpoints.ts'
import type { Parts } from './parts.ts'

/** All that works behind the doors: transactions, the journal and who hears of it, the sealed log, jobs and mail. */
export interface Works {
  transact: Transact
  /** Called after a commit that told something. */
  committed: () => void
  audit: Audit
  realtime: Realtime
  jobs: Jobs
  mail: Mail
  /** Finishes what was begun: jobs, numbering, sealing. */
  stop: () => Promise<void>
}

/** Sets the works going, each hearing of what the one before it does. */
export async function openWorks(parts: Parts, database: OpenDatabase): Promise<Works> {
  const { clock } = parts
  const faultOf = (part: string) => (error: unknown) => parts.fault(error, part)
  const head = await readHead(database.reader)
  const realtime = openRealtime({
    database,
    head,
    clock,
    audiencesOf,
    changes: changesOf(clock),
    affects,
    fault: faultOf('realtime'),
  })
  const mail = openMail(parts.mail)
  const mailOut = (letter: Letter) => transact(system('audit'), work => mail.send(work, letter))
  const ways = [...(parts.ways ?? []), ...mailedCheckpoints(parts.checkpointMail, mailOut)]
  const audit = await openAudit({ database, keep: parts.keep, clock, ways, troubled: faultOf('audit') })
  const publisher = startPublisher({
    database,
    after: head.position,
    announce: async entries => {
      audit.wake()
      await realtime.announce(entries)
      await parts.announce(entries)
    },
    troubled: faultOf('publisher'),
  })
  const channels = { journal: publisher.hear, counters: realtime.hearCounters }
  const ear = openEar({ database, channels, troubled: faultOf('ear') })
  const { files, reading, deployment } = parts
  const room = { ...reading, files, deployed: deployment.class, count: realtime.count, fault: faultOf('papers') }
  const jobs = openJobs({
    database,
    table: { ...jobsOf(room), ...mail.jobs },
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
  const stop = async () => {
    await jobs.stop()
    await Promise.all([publisher.stop(), ear.stop()])
    await audit.close()
  }
  return { transact, committed, audit, realtime, jobs, mail, stop }
}
