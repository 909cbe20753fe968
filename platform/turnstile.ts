import { type Obstacle, refuse } from './refused.ts'

interface Manners {
  /** How many act at the same time. */
  atOnce: number
  /** How many may wait; whoever comes after them is refused. */
  longestQueue: number
  full: Obstacle
}

/** Lets people through in the order in which they came, so many at a time, and none when too many are waiting already. */
export function turnstile({ atOnce, longestQueue, full }: Manners) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Result>(act: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (waiting.length >= longestQueue) refuse(full)
      await new Promise<void>(resolve => void waiting.push(resolve))
    } else running += 1
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      // Whoever waited longest takes over our place, so the number of those at work stays as it is.
      if (next) next()
      else running -= 1
    }
  }
}
