import { on, once } from 'node:events'
import type { Worker } from 'node:worker_threads'

/**
 * Listens to a thread from now on. What comes back waits for its next word, and fails with what broke the thread, or
 * with the reason of the signal when that is given first.
 */
export function listenTo(worker: Worker): (signal: AbortSignal) => Promise<unknown> {
  const words = on(worker, 'message', { close: ['exit'] })
  return async signal => {
    signal.throwIfAborted()
    const heard = new AbortController()
    const interrupted = once(signal, 'abort', { signal: heard.signal }).then(() => signal.throwIfAborted())
    try {
      const said = await Promise.race([words.next(), interrupted])
      if (!said || said.done === true) throw new Error('a thread ended without a word')
      const [word]: unknown[] = said.value
      return word
    } finally {
      interrupted.catch(() => {})
      heard.abort()
    }
  }
}

/** `postMessage` of threads hands things over; nothing of ours is. */
export const nothingToHandOver: [] = []
