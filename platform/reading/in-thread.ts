import { Worker } from 'node:worker_threads'
import type { Log } from '../log/log.ts'
import type { Obstacle } from '../refused.ts'
import type { Way } from './kinds.ts'
import { limits } from './limits.ts'
import { listenTo, nothingToHandOver } from './listen.ts'
import type { FileRead, PageRead, WhileReading } from './reading.ts'

export interface Job {
  way: Way
  path: string
  mediaType: string
  fileName: string
  scratch: string
  /** Whether provisions are wanted, beside the pages. */
  withText: boolean
}

/** What was read in a thread: everything but how it is shown. */
export type ThreadRead = Pick<FileRead, 'pageCount' | 'text' | 'encoding' | 'title' | 'losses' | 'attached'> & {
  way: Way
}

export type Said = { pages: PageRead[] } | { read: ThreadRead } | { obstacle: Obstacle }

/** Reads in a thread of its own. One that is silent for long, bursts or breaks becomes the obstacle `file.too_hard`. */
export async function inThread(
  job: Job,
  { signal, onPages }: WhileReading,
  log: Log,
  most: Pick<typeof limits, 'heapMegabytes' | 'silentMilliseconds' | 'milliseconds'> = limits,
): Promise<ThreadRead | Obstacle> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: most.heapMegabytes },
  })
  const next = listenTo(worker)
  const whole = AbortSignal.any([signal, AbortSignal.timeout(most.milliseconds)])
  const hear = async () => {
    try {
      return (await next(AbortSignal.any([whole, AbortSignal.timeout(most.silentMilliseconds)]))) as Said
    } catch (error) {
      signal.throwIfAborted()
      log.fault('file.unread', error)
      return { obstacle: { code: 'file.too_hard', status: 422 } }
    }
  }
  try {
    for (;;) {
      const said = await hear()
      if ('obstacle' in said) return said.obstacle
      if ('read' in said) return said.read
      await onPages(said.pages)
      worker.postMessage('next', nothingToHandOver)
    }
  } finally {
    await worker.terminate()
  }
}
