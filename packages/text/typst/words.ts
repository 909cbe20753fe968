import type { WordRun } from '../comparison.ts'
import type { Run } from '../model.ts'
import { call, literal, points, sequence } from './literal.ts'
import type { ShowPicture } from './pictures.ts'

/**
 * Runs as Typst code. In a comparison lines under and through words mean added and removed, so those of the text itself are
 * left out there.
 */
export function runsIn(runs: readonly Run[], show: ShowPicture, isComparison = false): string {
  return sequence(runs.map(run => (run.picture ? show(run.picture) : dressed(run, isComparison))))
}

/** Compared words as Typst code, each with the look and the pictures of the text that it comes from. */
export function comparedIn(
  runs: readonly WordRun[],
  before: Dressed,
  after: Dressed,
  show: Record<Side, ShowPicture>,
): string {
  const [takeOld, takeNew] = [taking(before.runs), taking(after.runs)]
  return sequence(
    runs.flatMap(({ kind, text }) => {
      const old = kind === 'added' ? [] : takeOld(text.length)
      if (kind === 'removed') return [`removed(${runsIn(old, show.before, true)})`, gap]
      const inside = runsIn(takeNew(text.length), show.after, true)
      return kind === 'same' ? [inside] : [`added(${inside})`]
    }),
  )
}

/** The runs of one side only: the words of one text, with what is not in the other one marked. */
export function halfIn(runs: readonly WordRun[], { runs: own }: Dressed, show: ShowPicture): string {
  const take = taking(own)
  return sequence(
    runs.map(({ kind, text }) => {
      const inside = runsIn(take(text.length), show, true)
      return kind === 'same' ? inside : `${kind}(${inside})`
    }),
  )
}

/** Keeps what was struck out and what came in its place apart. */
export const gap = 'h(0.15em)'

type Side = 'before' | 'after'
type Dressed = { runs: readonly Run[] }

function dressed({ text, bold, italic, underline, strike, raised, caps, href }: Run, isComparison: boolean): string {
  const shown = caps ? text.toLocaleUpperCase('vi') : text
  const marked = bold || italic
  let code = sequence(shown.split(/([\n\v\t])/).flatMap(part => (part === '' ? [] : [breaks[part] ?? literal(part)])))
  if (marked) code = call('text', { weight: bold && '"bold"', style: italic && '"italic"' }, code)
  if (raised) code = `${raised}(${code})`
  if (underline && !isComparison) code = `underline(${code})`
  if (strike && !isComparison) code = `strike(${code})`
  return href !== undefined && /^(?:https?:\/\/|mailto:)\S+$/.test(href) ? `link(${literal(href)}, ${code})` : code
}

const breaks: Record<string, string> = { '\n': 'linebreak()', '\v': 'linebreak()', '\t': `h(${points(24)})` }

/** Takes so many units from the front of runs, each time from where the last taking ended. */
function taking(runs: readonly Run[]): (length: number) => Run[] {
  let [at, offset] = [0, 0]
  return length => {
    const taken: Run[] = []
    for (let left = length; left > 0;) {
      const run = runs[at]
      if (!run) break
      const text = run.text.slice(offset, offset + left)
      left -= text.length
      offset += text.length
      taken.push({ ...run, text })
      if (offset >= run.text.length) [at, offset] = [at + 1, 0]
    }
    return taken
  }
}
