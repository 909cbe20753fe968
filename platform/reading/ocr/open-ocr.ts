import { Worker } from 'node:worker_threads'
import type { Log } from '../../log/log.ts'
import { turnstile } from '../../turnstile.ts'
import type { MachineSource, Ocr, PageRead, WhileRecognising } from '../reading.ts'
import { listenTo, nothingToHandOver } from '../listen.ts'
import type { OcrSaid } from './thread.ts'

interface Manners {
  log: Log
  /** Of the words on the pages, as the data of the machine is called. */
  language?: 'vie'
  /** For one page; longer and it stays without words. */
  milliseconds?: number
}

/**
 * Opens the machine that reads scans. It works in a thread of its own, which is started when pages are asked for and
 * ended with the last of them. A page that it cannot master comes back without words and with confidence 0.
 */
export function openOcr({ log, language = 'vie', milliseconds = 180_000 }: Manners): Ocr {
  const oneByOne = turnstile({ atOnce: 1, longestQueue: 10_000, full: { code: 'file.too_hard', status: 503 } })
  const closing = new AbortController()
  return {
    readMachinePages: (source, pages, { signal, onPage }) =>
      oneByOne(() => {
        const until = AbortSignal.any([signal, closing.signal])
        return readPages({ source, language, milliseconds, log }, pages, { signal: until, onPage })
      }),
    close: async () => {
      closing.abort()
      // Whoever is inside leaves at once, and lets us in after them.
      await oneByOne(async () => {})
    },
  }
}

interface Bench {
  source: MachineSource
  language: string
  milliseconds: number
  log: Log
}

async function readPages(bench: Bench, pages: readonly number[], { signal, onPage }: WhileRecognising): Promise<void> {
  let thread: Thread | undefined
  try {
    for (const number of pages) {
      signal.throwIfAborted()
      thread ??= startThread(bench)
      const { page, broken } = await readOne(bench, thread, number, signal)
      await onPage(page)
      if (!broken) continue
      await thread.worker.terminate()
      thread = undefined
    }
  } finally {
    await thread?.worker.terminate()
  }
}

interface Thread {
  worker: Worker
  next: (signal: AbortSignal) => Promise<unknown>
}

function startThread({ source, language }: Bench): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { source, language },
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  })
  return { worker, next: listenTo(worker) }
}

/** The page, and whether the thread was broken by it. */
async function readOne({ milliseconds, log }: Bench, { worker, next }: Thread, number: number, signal: AbortSignal) {
  let size = { width: 595, height: 842 }
  const until = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)])
  worker.postMessage(number, nothingToHandOver)
  try {
    for (;;) {
      const said = (await next(until)) as OcrSaid
      if ('page' in said) return { page: said.page, broken: false }
      size = said
    }
  } catch (error) {
    signal.throwIfAborted()
    log.fault('page.unread', error)
    return { page: unread(number, size), broken: true }
  }
}

function unread(number: number, size: { width: number; height: number }): PageRead {
  const nothing = { words: '', boxes: [], byMachine: true, confidence: 0, needsMachine: false, picture: null }
  return { number, ...size, ...nothing }
}
