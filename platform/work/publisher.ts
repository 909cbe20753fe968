import type { OpenDatabase } from '../db/open.ts'
import type { Hear } from './ear.ts'
import type { Entry } from './happening.ts'
import { numberCommitted, readEntries } from './journal.ts'

/** Hears every entry of the journal once, in order, a batch at a time. */
export type Announce = (entries: readonly Entry[]) => void | Promise<void>

export interface Publisher {
  /** Says that something was committed in this process. */
  wake: () => void
  /** Hears what other processes numbered (the channel `journal`). */
  hear: Hear
  /** Numbers what is left, announces it and stops. */
  stop: () => Promise<void>
}

interface Parts {
  database: Pick<OpenDatabase, 'outer' | 'reader'>
  announce: Announce
  /** The position after which to announce. */
  after: number
  /** Told of every failure, of the database or of `announce`; the publisher goes on. */
  troubled: (error: unknown) => void
  /** How often to look for what a killed process left behind. */
  fallbackMs?: number
}

const batch = 1_000

/**
 * Numbers committed happenings and announces them in this process. Every process runs one; the head row decides who numbers.
 * It is woken in-process at once and by one NOTIFY per batch from other processes; polling is only the fallback.
 */
export function startPublisher({ database, announce, after, troubled, fallbackMs = 1_000 }: Parts): Publisher {
  const bell = openBell(fallbackMs)
  let announced = after
  let stopped = false

  async function round(): Promise<void> {
    for (;;) {
      const mine = await numberCommitted(database.outer, batch)
      // What other processes numbered before comes first, and is read back.
      const follows = mine[0]?.position === announced + 1
      const entries = follows ? mine : await readEntries(database.reader, announced, batch)
      const last = entries.at(-1)
      if (!last) return
      announced = last.position
      // Who fails to hear must not make the others wait, nor make them hear the same again.
      await (async () => announce(entries))().catch(troubled)
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      await round().catch(troubled)
      await bell.rung()
    }
    await round().catch(troubled)
  }

  const running = run()
  return {
    wake: bell.ring,
    hear: position => {
      // Our own batches come back to us; they were announced already.
      if (position === undefined || Number(position) > announced) bell.ring()
    },
    stop: () => {
      stopped = true
      bell.ring()
      return running
    },
  }
}

/** A bell that one waits for: it is heard also when it rang before, and rings by itself after a while. */
function openBell(byItselfMs: number) {
  let rang = false
  let hear = () => {}
  return {
    ring: () => {
      rang = true
      hear()
    },
    rung: async () => {
      if (!rang) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, byItselfMs)
          hear = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rang = false
    },
  }
}
