import { appendFile } from 'node:fs/promises'
import type { OpenDatabase } from '../db/open.ts'
import { lockDeparture, recordDeparture, type StoredCheckpoint } from './store.ts'

/** A way for checkpoints to leave the machine, to where nobody can change them together with the database. */
export interface Way {
  name: string
  /** How long to wait after one has left before the next may, in milliseconds. */
  everyMs: number
  /** Takes a checkpoint out; throws when it did not arrive, and is asked again with the next one. */
  take: (checkpoint: StoredCheckpoint) => Promise<void>
}

const day = 24 * 60 * 60 * 1_000

/** Appends every checkpoint to a file, which best lies on another machine that only lets files grow. */
export function intoFile(path: string): Way {
  return { name: 'file', everyMs: 0, take: ({ note }) => appendFile(path, `${note}\n`, { mode: 0o644 }) }
}

/** Sends the latest checkpoint by mail, once a day at most. */
export function byMail(send: (checkpoint: StoredCheckpoint) => Promise<void>): Way {
  return { name: 'mail', everyMs: day, take: send }
}

/**
 * Lets the latest checkpoint leave by every way that is due. One process at a time uses a way; what did not arrive
 * is told to `troubled` and tried again next time.
 */
export async function letLeave(
  { database, ways, troubled }: Parts,
  checkpoint: StoredCheckpoint,
  now: Date,
): Promise<void> {
  for (const way of ways) {
    await database
      .begin(async tx => {
        const last = await lockDeparture(tx, way.name)
        const isDue = last !== undefined && now.getTime() - Date.parse(last.at) >= way.everyMs
        if (!isDue || last.position >= checkpoint.position) return
        await way.take(checkpoint)
        await recordDeparture(tx, way.name, checkpoint.position, now)
      })
      .catch(troubled)
  }
}

interface Parts {
  database: Pick<OpenDatabase, 'begin'>
  ways: readonly Way[]
  troubled: (error: unknown) => void
}
