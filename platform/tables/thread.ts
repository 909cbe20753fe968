import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '../refused.ts'
import type { Job, Said } from './in-thread.ts'
import { readHere } from './read-here.ts'
import { writeHere } from './write-here.ts'

// The thread in which tables are read and written; it says one thing and is done.
const job = workerData as Job
const nothingToHandOver: [] = []

parentPort?.postMessage(await say(), nothingToHandOver)

async function say(): Promise<Said> {
  try {
    if ('read' in job) return { table: await readHere(job.read.source, job.read.sheet) }
    return { bytes: new Uint8Array(await writeHere(job.write)) }
  } catch (error) {
    if (error instanceof Refused) return { obstacle: error.obstacle }
    throw error
  }
}
