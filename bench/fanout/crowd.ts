import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Kind, Order, Reply } from './viewers.ts'

/** The viewers, in a process of their own. */
export interface Crowd {
  /** Lets this many more in. */
  enter: (kind: Kind, port: number, count: number) => Promise<void>
  /** Makes them look for a text; `seen` settles with the moment when the last of them had it. */
  lookFor: (kind: Kind, token: string) => Promise<{ seen: Promise<bigint> }>
  leave: () => Promise<void>
}

const longestWaitMs = 60_000

export function startCrowd(): Crowd {
  const child = fork(new URL('./viewers.ts', import.meta.url))
  let entered = 0

  function answer(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the viewers did not answer')), longestWaitMs)
      child.once('message', (reply: Reply) => {
        clearTimeout(late)
        if ('failed' in reply) reject(new Error(reply.failed))
        else resolve(reply)
      })
    })
  }

  function order(order: Order): Promise<Reply> {
    const answered = answer()
    child.send(order)
    return answered
  }

  return {
    enter: async (kind, port, count) => {
      await order({ connect: kind, port, count, from: entered })
      entered += count
    },
    lookFor: async (kind, token) => {
      await order({ await: token, kind })
      return { seen: answer().then(reply => ('last' in reply ? BigInt(reply.last) : 0n)) }
    },
    leave: async () => {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
