import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Obstacle } from '../refused.ts'
import { turnstile } from '../turnstile.ts'
import type { writingLimits } from './limits.ts'
import type { Source, Table } from './table.ts'
import type { Writing } from './write-here.ts'

export type Job = { read: { source: Source; sheet: string | undefined } } | { write: Writing }

export type Said = { table: Table } | { bytes: Uint8Array<ArrayBuffer> } | { obstacle: Obstacle }

/** A thread may fill half a gigabyte, and whoever waits for one may hold one of the twenty connections to the database. */
const inTurn = turnstile({ atOnce: 3, longestQueue: 8, full: { code: 'table.busy', status: 503 } })

/** Does a job in a thread of its own, which is ended and refused when it takes too much time or memory. */
export function inThread(job: Job, most: typeof writingLimits): Promise<Said> {
  return inTurn(async () => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: most.heapMegabytes },
    })
    try {
      return await firstWord(worker, most.milliseconds)
    } finally {
      await worker.terminate()
    }
  })
}

/** What the thread says, or that it wanted too much; anything else that ends it is a fault of ours. */
async function firstWord(worker: Worker, milliseconds: number): Promise<Said> {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    const [said] = (await once(worker, 'message', { signal })) as [Said]
    return said
  } catch (error) {
    if (signal.aborted || isOutOfMemory(error)) return { obstacle: { code: 'table.too_large', status: 413 } }
    throw error
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
