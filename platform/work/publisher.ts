import type { PoolClient } from 'pg'
import type { OpenDatabase } from '../db/open.ts'
import type { Entry } from './happening.ts'
import { hasPending, numberCommitted, readEntries, readHead } from './journal.ts'

/** Hears every entry of the journal once, in order, a batch at a time. */
export type Announce = (entries: readonly Entry[]) => void | Promise<void>

export interface Publisher {
  /** Says that something was committed in this process. */
  wake: () => void
  /** Numbers what is left and stops. */
  stop: () => Promise<void>
}

interface Parts {
  database: OpenDatabase
  announce: Announce
  /** Told when the database cannot be reached; the publisher goes on trying. */
  troubled: (error: unknown) => void
  /** How often to look for what a killed process left behind. */
  fallbackMs?: number
}

const batch = 1_000

/**
 * Numbers committed happenings and announces them in this process. Every process runs one; the head row decides who numbers.
 * It is woken in-process at once and by one NOTIFY per batch from other processes; polling is only the fallback.
 */
export async function startPublisher({ database, announce, troubled, fallbackMs = 1_000 }: Parts): Promise<Publisher> {
  let heard = (await readHead(database.reader)).position
  let stopped = false
  let due = true
  let ring = () => {}

  const wake = () => {
    due = true
    ring()
  }
  const ear = listen(database, wake, troubled)

  async function round(): Promise<void> {
    while (await hasPending(database.reader)) await database.begin(tx => numberCommitted(tx, batch))
    for (;;) {
      const entries = await readEntries(database.reader, heard, batch)
      const last = entries.at(-1)
      if (!last) return
      heard = last.position
      await announce(entries)
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      due = false
      await round().catch(troubled)
      if (due || stopped) continue
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, fallbackMs)
        ring = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    await round().catch(troubled)
  }

  const running = run()
  return {
    wake,
    stop: async () => {
      stopped = true
      wake()
      await running
      await ear.stop()
    },
  }
}

/** Holds one connection that listens, and gets a new one when it is lost. */
function listen(database: OpenDatabase, wake: () => void, troubled: (error: unknown) => void) {
  let client: PoolClient | undefined
  let stopped = false

  async function connect(): Promise<void> {
    try {
      client = await database.connect()
      client.on('notification', wake)
      client.once('error', error => {
        client?.release(true)
        client = undefined
        troubled(error)
        if (!stopped) setTimeout(() => void connect(), 1_000).unref()
      })
      await client.query('listen journal')
      wake()
    } catch (error) {
      troubled(error)
      if (!stopped) setTimeout(() => void connect(), 1_000).unref()
    }
  }

  const connecting = connect()
  return {
    stop: async () => {
      stopped = true
      await connecting
      client?.release(true)
    },
  }
}
