import type { Log } from '../platform/log/index.ts'

const minute = 60_000
const most = 1_000

/**
 * Writes faults down without drowning the log: the same fault of the same part once a minute, with how often it came
 * meanwhile. A database that is away makes several parts fail every second until it is back.
 */
export function quietFaults(log: Log, now: () => number = Date.now): (error: unknown, reference: string) => void {
  const seen = new Map<string, { at: number; more: number }>()
  return (error, reference) => {
    // Requests carry a reference of their own, so each of theirs is written down.
    const key = `${reference} ${kindOf(error)}`
    const before = seen.get(key)
    if (before && now() - before.at < minute) {
      before.more += 1
      return
    }
    log.fault('server.fault', error, { reference, ...(before?.more && { repeatedCount: before.more }) })
    if (seen.size >= most) seen.clear()
    seen.set(key, { at: now(), more: 0 })
  }
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return `${error.name} ${'code' in error ? String(error.code) : ''}`
}
