import { setTimeout as sleep } from 'node:timers/promises'
import { type Embedded, startEmbedded } from '../platform/db/embedded/index.ts'
import type { Log } from '../platform/log/index.ts'

/** The embedded engine, started again when it ends by itself. */
export interface KeptEngine {
  url: string
  stop: () => Promise<void>
}

const pauseMs = 1_000

/**
 * Starts the engine and keeps it running: when it crashes, it is started again on the same socket, so that whoever holds its
 * address only sees a short absence. Committed data survive; requests of that moment are refused with 503.
 */
export async function keepEngine(folder: string, log: Log): Promise<KeptEngine> {
  const stopping = new AbortController()
  const { signal } = stopping
  let engine = await startEmbedded({ folder, log })

  async function watch(): Promise<void> {
    await engine.ended
    while (!signal.aborted) {
      log.error('engine.ended_by_itself', { pid: engine.pid })
      await engine.stop()
      engine = await startAgain()
      if (!signal.aborted) await engine.ended
    }
  }

  async function startAgain(): Promise<Embedded> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await startEmbedded({ folder, log })
      } catch (error) {
        if (signal.aborted) throw error
        log.fault('engine.not_started_again', error, { attempt })
        await sleep(pauseMs * Math.min(attempt, 30), undefined, { signal })
      }
    }
  }

  const watching = watch().catch((error: unknown) => {
    if (!signal.aborted) log.fault('engine.given_up', error)
  })
  return {
    url: engine.url,
    stop: async () => {
      stopping.abort()
      await engine.stop()
      await watching
      // It may have been in the middle of starting again.
      await engine.stop()
    },
  }
}
