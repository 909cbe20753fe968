import { setTimeout as pause } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { OpenDatabase } from '../db/open.ts'

/** Gets what was notified, or nothing when the connection was new and something may have been missed. */
export type Hear = (payload: string | undefined) => void

export interface Ear {
  stop: () => Promise<void>
}

interface Parts {
  database: Pick<OpenDatabase, 'connect'>
  /** Who hears which PostgreSQL channel. */
  channels: Readonly<Record<string, Hear>>
  /** Told when the connection is lost; the ear goes on trying. */
  troubled: (error: unknown) => void
  /** How long to wait before trying again, in milliseconds. */
  retryMs?: number
}

/** Holds the one connection of this process that listens, and gets a new one whenever it is lost. */
export function openEar({ database, channels, troubled, retryMs = 1_000 }: Parts): Ear {
  const stopping = new AbortController()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await listenUntilLost().catch(troubled)
      await pause(retryMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  async function listenUntilLost(): Promise<void> {
    const client = await database.connect()
    const lost = lossOf(client, stopping.signal)
    try {
      client.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''))
      for (const channel of Object.keys(channels)) await client.query(`listen ${client.escapeIdentifier(channel)}`)
      for (const hear of Object.values(channels)) hear(undefined)
      await lost
    } finally {
      client.release(true)
    }
  }

  const running = run()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

/** Rejects when the connection breaks, and resolves when it is no longer wanted. */
function lossOf(client: PoolClient, stop: AbortSignal): Promise<void> {
  const lost = new Promise<void>((resolve, reject) => {
    // PostgreSQL's farewell and the broken line are two errors; the second must not go unheard.
    client.on('error', reject)
    client.once('end', () => reject(new Error('the listening connection ended')))
    stop.addEventListener('abort', () => resolve(), { once: true })
    if (stop.aborted) resolve()
  })
  // The loss is also seen when it happens during LISTEN, where nobody awaits it yet.
  lost.catch(() => {})
  return lost
}
