import type { Run } from '../model.ts'

/** The runs without their first `length` UTF-16 units; empty ones fall away. */
export function cutFront(runs: readonly Run[], length: number): Run[] {
  let left = length
  const kept: Run[] = []
  for (const run of runs) {
    const cut = Math.min(left, run.text.length)
    left -= cut
    if (cut < run.text.length) kept.push(cut === 0 ? run : { ...run, text: run.text.slice(cut) })
  }
  return kept
}

/** The runs without white space at their end. */
export function cutEnd(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.text.trimEnd()
    if (text === last.text) break
    kept.pop()
    if (text !== '') kept.push({ ...last, text })
  }
  return kept
}

/** How many UTF-16 units of white space a text begins with. */
export function spaceBefore(text: string): number {
  return text.length - text.trimStart().length
}
