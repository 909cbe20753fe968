import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '../refused.ts'
import type { Job, Said } from './in-thread.ts'

// The thread in which tables are read and written; it says one thing and is done.
const job = workerData as Job
const nothingToHandOver: [] = []

parentPort?.postMessage(await say(), nothingToHandOver)

async function say(): Promise<Said> {
  try {
    // Either loads only what it needs, so that the thread is there at once.
    if ('write' in job) return { bytes: new Uint8Array(await (await import('./write-here.ts')).writeHere(job.write)) }
    return { table: await (await import('./read-here.ts')).readHere(job.read.source, job.read.sheet) }
  } catch (error) {
    if (error instanceof Refused) return { obstacle: error.obstacle }
    throw error
  }
}
