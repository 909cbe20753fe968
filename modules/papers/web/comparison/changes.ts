import type { Entry, WordRun } from '../../../../packages/text/comparison.ts'
import type { Stretch } from '../text/pieces.ts'

export const kinds = ['added', 'removed', 'changed', 'moved', 'renumbered', 'restyled'] as const
export type ChangeKind = (typeof kinds)[number]

/** What is different about a provision; several things at once for one that was moved and changed. */
export function kindsOf(entry: Entry): ChangeKind[] {
  return kinds.filter(kind => entry[kind])
}

/** How many provisions there are of each kind of change. */
export function countsOf(entries: readonly Entry[]): Record<ChangeKind, number> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, renumbered: 0, restyled: 0 }
  for (const entry of entries) for (const kind of kindsOf(entry)) counts[kind] += 1
  return counts
}

/** A provision to be shown, with whether it counts as a change; or a stretch that is folded away. */
export type Block = { entry: Entry; isChange: boolean } | { folded: Entry[] }

/** How much of what is unchanged stays in sight around a change. */
const around = 1
/** Folding less than this would hide more than the fold's own line takes. */
const leastFolded = 3

/** Changes of the wanted kinds with what is around them; longer unchanged stretches are folded. */
export function blocksOf(entries: readonly Entry[], wanted: ReadonlySet<ChangeKind>): Block[] {
  const changes = entries.map(entry => kindsOf(entry).some(kind => wanted.has(kind)))
  const isNear = (place: number) => changes.slice(Math.max(place - around, 0), place + around + 1).includes(true)
  const blocks: Block[] = []
  let quiet: Entry[] = []
  const settle = () => {
    if (quiet.length >= leastFolded) blocks.push({ folded: quiet })
    else blocks.push(...quiet.map(entry => ({ entry, isChange: false })))
    quiet = []
  }
  for (const [place, entry] of entries.entries()) {
    if (!isNear(place)) {
      quiet.push(entry)
      continue
    }
    settle()
    blocks.push({ entry, isChange: changes[place] ?? false })
  }
  settle()
  return blocks
}

/** Where words that came stand in the new words; with `gone`, also where words that went would stand. */
export function stretchesAfter(runs: readonly WordRun[], gone: boolean): Stretch[] {
  let at = 0
  return runs.flatMap((run, place): Stretch[] => {
    const [start, key] = [at, `${place}`]
    if (run.kind === 'removed') return gone ? [{ start, end: start, kind: 'removed', key, coming: run.text }] : []
    at += run.text.length
    return run.kind === 'added' ? [{ start, end: at, kind: 'added', key }] : []
  })
}

/** Where words that went stand in the old words. */
export function stretchesBefore(runs: readonly WordRun[]): Stretch[] {
  let at = 0
  return runs.flatMap((run, place) => {
    if (run.kind === 'added') return []
    const start = at
    at += run.text.length
    return run.kind === 'removed' ? [{ start, end: at, kind: 'removed' as const, key: `${place}` }] : []
  })
}
