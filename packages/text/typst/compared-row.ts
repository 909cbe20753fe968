import type { Entry, WordRun } from '../comparison.ts'
import type { Provision } from '../model.ts'
import { call, literal, points, sequence } from './literal.ts'
import type { ShowPicture } from './pictures.ts'
import { comparedTableAs, tableAs } from './table.ts'
import { comparedIn, gap, halfIn, runsIn } from './words.ts'

/** One entry with the provisions that it is about. */
export interface Compared {
  entry: Entry
  before: Provision | undefined
  after: Provision | undefined
}

type Side = 'before' | 'after'
type Show = Record<Side, ShowPicture>

/** Old and new words in one line of text. */
export function inlineRow({ entry, before, after }: Compared, show: Show, marks: string | undefined): string {
  const provision = after ?? before
  if (!provision) return '[]'
  const words =
    before && after && entry.changed
      ? changedWords(entry.runs, before, after, show)
      : wordsOf(provision, show[after ? 'after' : 'before'])
  const body = sequence([...labelsOf(before, after), words])
  return call('barred', frameOf(provision, entry, marks), before && after ? body : wholly(entry, body))
}

/** The old words on the left, the new ones on the right. */
export function sideRow({ entry, before, after }: Compared, show: Show, marks: string | undefined): string {
  const provision = after ?? before
  if (!provision) return '[]'
  const half = (side: Side) => {
    const one = side === 'before' ? before : after
    if (!one) return '[]'
    const kind = side === 'before' ? 'removed' : 'added'
    const runs = entry.runs.filter(run => run.kind === 'same' || run.kind === kind)
    const words = entry.changed ? halfWords(runs, one, show[side]) : wordsOf(one, show[side])
    const label = one.label === '' ? [] : [literal(`${one.label} `)]
    if (!before || !after) return wholly(entry, sequence([...label, words]))
    return sequence([...label.map(code => (before.label === after.label ? code : `${kind}(${code})`)), words])
  }
  return call('beside', frameOf(provision, entry, marks), `${half('before')}, ${half('after')}`)
}

/** Whether a reader would see any difference. */
export function isDiffering({ added, removed, moved, renumbered, changed, restyled }: Entry): boolean {
  return added || removed || moved || renumbered || changed || restyled
}

function frameOf({ depth }: Provision, entry: Entry, marks: string | undefined) {
  return { depth: points(Math.min(depth, 6) * 12), differs: String(isDiffering(entry)), marks }
}

/** The label, or where both have another, the old one and the new one. */
function labelsOf(before: Provision | undefined, after: Provision | undefined): string[] {
  const [old, young] = [before ?? after, after ?? before].map(one => one?.label ?? '')
  if (old === young) return young ? [literal(`${young} `)] : []
  return [...(old ? [`removed(${literal(old)})`, gap] : []), ...(young ? [`added(${literal(young)})`] : []), '" "']
}

function wordsOf({ runs, table }: Provision, show: ShowPicture): string {
  return table ? tableAs(table, show, true) : runsIn(runs, show, true)
}

function changedWords(runs: readonly WordRun[], before: Provision, after: Provision, show: Show): string {
  if (before.table && after.table) return comparedTableAs(runs, after.table)
  return comparedIn(runs, before, after, show)
}

function halfWords(runs: readonly WordRun[], one: Provision, show: ShowPicture): string {
  return one.table ? comparedTableAs(runs, one.table) : halfIn(runs, one, show)
}

function wholly({ removed }: Entry, words: string): string {
  return `${removed ? 'removed' : 'added'}(${words})`
}
