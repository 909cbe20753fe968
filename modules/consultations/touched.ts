import type { WordRun } from '../../packages/text/comparison.ts'

interface Selection {
  start: number
  end: number
}

/** Whether a change reaches into a stretch of the old words, or adds something at its edge. UTF-16 offsets. */
export function touches(runs: readonly WordRun[], { start, end }: Selection): boolean {
  let at = 0
  for (const { kind, text } of runs) {
    if (kind === 'added' && at >= start && at <= end) return true
    if (kind === 'removed' && at < end && at + text.length > start) return true
    if (kind !== 'added') at += text.length
  }
  return false
}
