import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import type { OpenDatabase } from '../db/open.ts'
import type { Hear } from '../work/ear.ts'
import { countFrame } from './frames.ts'
import type { Streams } from './streams.ts'

export interface Counters {
  /** Says the present value of a counter to an audience, on all servers, at most twice a second; the last value wins. */
  count: (audience: string, name: string, value: number) => void
  /** Hears the counters of all servers (the channel `counters`), our own too. */
  hear: Hear
  stop: () => void
}

interface Parts {
  database: Pick<OpenDatabase, 'outer'>
  streams: Streams
  fault: (error: unknown) => void
}

type Value = readonly [audience: string, name: string, value: number]

const pauseMs = 500
/** PostgreSQL takes notices of up to 8,000 bytes. */
const mostPerNotice = 20

export function openCounters({ database, streams, fault }: Parts): Counters {
  let due = new Map<string, Value>()
  let pausing: NodeJS.Timeout | undefined
  // An action may count, but what is sent is no part of its transaction.
  const outside = AsyncLocalStorage.snapshot()

  function send(): void {
    const values = [...due.values()]
    due = new Map()
    pausing = values.length > 0 ? setTimeout(send, pauseMs) : undefined
    while (values.length > 0) notify(values.splice(0, mostPerNotice)).catch(fault)
  }

  async function notify(values: readonly Value[]): Promise<void> {
    await sql`select pg_notify('counters', ${JSON.stringify(values)})`.execute(database.outer)
  }

  return {
    count: (audience, name, value) => {
      due.set(`${audience} ${name}`, [audience, name, value])
      pausing ??= outside(() => setTimeout(send, 0))
    },
    hear: payload => {
      if (payload === undefined) return
      for (const [audience, name, value] of JSON.parse(payload) as Value[]) {
        const bytes = countFrame({ name, value })
        for (const sayWho of [false, true]) for (const stream of streams.in(audience, sayWho)) stream.write(bytes)
      }
    },
    stop: () => clearTimeout(pausing),
  }
}
