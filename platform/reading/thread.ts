import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { Unreadable } from '../../packages/text/unreadable.ts'
import { Refused } from '../refused.ts'
import type { Job, Said } from './in-thread.ts'
import { nothingToHandOver } from './listen.ts'
import { obstacleOf } from './obstacle-of.ts'
import type { PageRead } from './reading.ts'
import { readHere } from './read-here.ts'

// The thread in which a file is read; pages are handed over in batches, and the next ones wait until they were taken.
const job = workerData as Job

say(await readOrRefuse())
parentPort?.close()

async function readOrRefuse(): Promise<Said> {
  try {
    return { read: await readHere(job, { hand, makeId: randomUUID }) }
  } catch (error) {
    if (error instanceof Unreadable) return { obstacle: obstacleOf(error) }
    if (error instanceof Refused) return { obstacle: error.obstacle }
    throw error
  }
}

async function hand(pages: PageRead[]): Promise<void> {
  if (!parentPort) return
  const taken = once(parentPort, 'message')
  say({ pages })
  await taken
}

function say(said: Said): void {
  parentPort?.postMessage(said, nothingToHandOver)
}
