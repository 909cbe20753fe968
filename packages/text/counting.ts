import type { MakeId } from './model.ts'

/** Ids for tests and measurements: `1`, `2`, `3` … with an optional prefix. */
export function counting(prefix = ''): MakeId {
  let last = 0
  return () => `${prefix}${(last += 1)}`
}
