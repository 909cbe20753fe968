import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { refuse } from '../refused.ts'
import { limits } from './limits.ts'
import type { Said, Source, Table } from './table.ts'

/**
 * Reads a table: CSV (`,`, `;` or tabulator), XLSX (one sheet, the first unless named), or pasted text. It is read in a
 * thread of its own, so that the server goes on answering, and one that takes too much time or memory is ended and refused.
 */
export async function readTable(source: Source, sheet?: string, most = limits): Promise<Table> {
  const size = 'bytes' in source ? source.bytes.length : source.text.length
  if (size > most.bytes) refuse({ code: 'table.too_large', status: 413 })
  const worker = new Worker(new URL('./reader.ts', import.meta.url), {
    workerData: { source, sheet },
    resourceLimits: { maxOldGenerationSizeMb: most.heapMegabytes },
  })
  try {
    const said = await firstWord(worker, most.milliseconds)
    return 'table' in said ? said.table : refuse(said.obstacle)
  } finally {
    await worker.terminate()
  }
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
