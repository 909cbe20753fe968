import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Kind, Order, Reply } from './members.ts'

/** The members and their tablets, in a process of their own. */
export interface Crowd {
  enter: (kind: Kind, port: number, cookies: readonly string[]) => Promise<void>
  /** Makes them look for a text; `seen` settles with the moment (nanoseconds) when the last of them had it. */
  lookFor: (kind: Kind, token: string) => Promise<{ seen: Promise<bigint> }>
  /** Each of them posts once; answers how long that took, in seconds. */
  post: (port: number, path: string, cookies: readonly string[]) => Promise<number>
  leave: () => Promise<void>
}

const longestWaitMs = 180_000
/** Lines that are open at the same time, as behind a few hundred tablets of which some are pressed at once. */
const lanes = 128

export function startCrowd(): Crowd {
  const child = fork(new URL('./members.ts', import.meta.url))

  function answer(): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the members did not answer')), longestWaitMs)
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
    enter: async (kind, port, cookies) => {
      await order({ connect: kind, port, cookies: [...cookies] })
    },
    lookFor: async (kind, token) => {
      await order({ await: token, kind })
      return { seen: answer().then(reply => ('last' in reply ? BigInt(reply.last) : 0n)) }
    },
    post: async (port, path, cookies) => {
      const reply = await order({ post: path, port, cookies: [...cookies], lanes })
      if (!('took' in reply) || reply.refused > 0)
        throw new Error(`not everybody was answered: ${JSON.stringify(reply)}`)
      return Number(reply.took) / 1e9
    },
    leave: async () => {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
