import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from '../refused.ts'
import { readHere } from './read-here.ts'
import type { Said, Source } from './table.ts'

// The thread in which `readTable` lets a table be read; it says one thing and is done.
const { source, sheet } = workerData as { source: Source; sheet: string | undefined }
const nothingToHandOver: [] = []

parentPort?.postMessage(await read(), nothingToHandOver)

async function read(): Promise<Said> {
  try {
    return { table: await readHere(source, sheet) }
  } catch (error) {
    if (error instanceof Refused) return { obstacle: error.obstacle }
    throw error
  }
}
