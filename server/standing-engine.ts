import { setTimeout as pause } from 'node:timers/promises'
import { startEmbedded } from '../platform/db/embedded/index.ts'
import type { Log } from '../platform/log/index.ts'

/** An embedded engine that is started again when it ends by accident. */
export interface StandingEngine {
  /** The same after every start, so that whoever holds it just connects anew. */
  url: string
  stop: () => Promise<void>
}

interface Options {
  folder: string
  log: Log
}

const retryMs = 1_000

/** Starts the engine on a data folder and keeps it running: also through a full disk, once there is room again. */
export async function keepEngine(options: Options): Promise<StandingEngine> {
  const { log } = options
  const stopping = new AbortController()
  let engine = await startEmbedded(options)
  const { url, socketFolder } = engine

  async function watch(): Promise<void> {
    await engine.ended
    while (!stopping.signal.aborted) {
      log.warn('engine.ended')
      await engine.stop()
      await startAgain().catch((error: unknown) => log.fault('engine.not_started', error))
      await engine.ended
    }
  }

  async function startAgain(): Promise<void> {
    const { signal } = stopping
    await pause(retryMs, undefined, { signal }).catch(() => {})
    if (!signal.aborted) engine = await startEmbedded(options)
  }

  // On Windows a new engine listens elsewhere; there, whoever started Plenum starts it again.
  const watching = socketFolder === undefined ? Promise.resolve() : watch()
  return {
    url,
    stop: async () => {
      stopping.abort()
      await engine.stop()
      await watching
      await engine.stop()
    },
  }
}
