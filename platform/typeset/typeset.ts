import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { refuse } from '../refused.ts'
import { turnstile } from '../turnstile.ts'

/** A text for the Typst compiler, and the pictures that it asks for, by path. */
export interface Typst {
  source: string
  pictures: Record<string, Uint8Array>
  /**
   * PDFs whose pages it asks for, by path. How many pages each has stands as JSON in `sys.inputs.pages`; of one that cannot be put in, none.
   */
  bound?: Record<string, Uint8Array>
}

/** What the thread says, once. */
export type Said = Uint8Array<ArrayBuffer>

/** A thread may fill some hundred megabytes, and whoever waits for one holds a request open. */
const inTurn = turnstile({ atOnce: 2, longestQueue: 8, full: { code: 'print.busy', status: 503 } })

/** Far more than 1,000 pages take. */
const most = { heapMegabytes: 512, milliseconds: 120_000 }

/**
 * Prints to PDF with tags for screen readers, in Tinos. The source can reach no file but the pictures given with it, and no package:
 * one that holds an at sign is refused as a fault of the caller. A picture that cannot be decoded is left blank. Refuses with
 * `print.busy`, `print.too_large`.
 */
export function typeset(typst: Typst): Promise<Uint8Array> {
  if (typst.source.includes('@'))
    throw new Error('A package is named with an at sign, and nothing that is printed may load one.')
  return inTurn(async () => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: typst,
      resourceLimits: { maxOldGenerationSizeMb: most.heapMegabytes },
    })
    try {
      return await firstWord(worker)
    } finally {
      await worker.terminate()
    }
  })
}

/** What the thread says, or that it wanted too much; anything else that ends it is a fault of ours. */
async function firstWord(worker: Worker): Promise<Said> {
  const signal = AbortSignal.timeout(most.milliseconds)
  try {
    const [said] = (await once(worker, 'message', { signal })) as [Said]
    return said
  } catch (error) {
    if (signal.aborted || isOutOfMemory(error)) refuse({ code: 'print.too_large', status: 413 })
    throw error
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
