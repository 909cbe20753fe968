import { takeTurns } from '../turns.ts'

interface Parts {
  /** Seals all that waits to be sealed. */
  seal: () => Promise<void>
  /** How long entries may wait, in milliseconds; those that come meanwhile are sealed with them. */
  waitMs: number
  /** Told of every failure; sealing is tried again. */
  troubled: (error: unknown) => void
}

export interface Sealer {
  /** Says that entries were numbered: they will be sealed soon. */
  wake: () => void
  /** Seals at once; fails when that fails. */
  now: () => Promise<void>
  /** Seals what is left and stops. */
  stop: () => Promise<void>
}

/** Seals a while after it was woken, one sealing at a time, until it is stopped. */
export function startSealer({ seal, waitMs, troubled }: Parts): Sealer {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const turn = takeTurns()

  function now(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    return turn(seal)
  }

  function wake(): void {
    if (stopped) return
    timer ??= setTimeout(() => void now().catch(failed), waitMs)
  }

  function failed(error: unknown): void {
    troubled(error)
    wake()
  }

  return {
    wake,
    now,
    stop: () => {
      stopped = true
      return now().catch(troubled)
    },
  }
}
