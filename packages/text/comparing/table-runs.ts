import type { WordRun } from '../comparison.ts'
import { commonOf } from './common.ts'
import { bestInOrder, shareOf } from './likeness.ts'
import { isWord, numbering, type Token } from './tokens.ts'
import { compareWords, joined, runOf } from './word-runs.ts'

/** Rows less alike than this are one removed and one added. */
const alikeRows = 0.3

/** What parts a table: rows, cells, paragraphs of a cell. */
const separators = ['\n', '\t', '\v']

type Part = readonly Token[]
type Step = { before: Part | null; after: Part | null }

/**
 * What changed in a table, as runs of its words: row by row, in a changed row cell by cell, in a changed cell word by word.
 * A row that came or went is one run with the line feed that parts it from its neighbours.
 */
export function compareTables(before: Part, after: Part, [separator, ...within] = separators): WordRun[] {
  if (separator === undefined) return compareWords(before, after)
  const steps = stepsBetween(partsOf(before, separator), partsOf(after, separator), separator)
  const last = steps.findLastIndex(step => step.before && step.after)
  const runs = steps.flatMap((step, index) => {
    const feed = (kind: WordRun['kind']): WordRun => ({ kind, text: separator })
    if (step.before && step.after) {
      const inside = compareTables(step.before, step.after, within)
      return index === last ? inside : [...inside, feed('same')]
    }
    const [kind, part]: ['removed' | 'added', Part] = step.before
      ? ['removed', step.before]
      : ['added', step.after ?? []]
    if (index < last) return [runOf(kind, part), feed(kind)]
    const first = last === -1 && steps.findIndex(other => (kind === 'removed' ? other.before : other.after)) === index
    return first ? [runOf(kind, part)] : [feed(kind), runOf(kind, part)]
  })
  return joined(runs)
}

function partsOf(tokens: Part, separator: string): Part[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === separator) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** The parts of both in the order of reading: equal ones together, similar ones together, the others alone. */
function stepsBetween(before: readonly Part[], after: readonly Part[], separator: string): Step[] {
  const numberOf = numbering()
  const ends = (part: Part) => numberOf(part.map(({ key }) => key).join('\0'))
  const equal = commonOf(before.map(ends), after.map(ends))
  const steps: Step[] = []
  let [from, otherFrom] = [0, 0]
  for (let to = 0; to <= before.length; to += 1) {
    const otherTo = to === before.length ? after.length : (equal[to] ?? -1)
    if (otherTo === -1) continue
    steps.push(...stepsAcross(before.slice(from, to), after.slice(otherFrom, otherTo), separator))
    const [part, other] = [before[to], after[otherTo]]
    if (part && other) steps.push({ before: part, after: other })
    from = to + 1
    otherFrom = otherTo + 1
  }
  return steps
}

/** As many cells as before are the same cells; rows are known by what they say. */
function stepsAcross(before: readonly Part[], after: readonly Part[], separator: string): Step[] {
  if (before.length === after.length && (separator !== '\n' || before.length === 1)) {
    return before.map((part, index) => ({ before: part, after: after[index] ?? null }))
  }
  const numberOf = numbering()
  const features = (part: Part) =>
    Uint32Array.from(new Set(part.filter(({ text }) => isWord(text)).map(({ key }) => numberOf(key)))).toSorted()
  const [here, there] = [before.map(features), after.map(features)]
  const empty = new Uint32Array()
  const pairs = bestInOrder([before.length, after.length], (place, other) => {
    const share = shareOf(here[place] ?? empty, there[other] ?? empty)
    return share >= alikeRows ? share : 0
  })
  const steps: Step[] = []
  let [from, otherFrom] = [0, 0]
  for (const [to, otherTo] of [...pairs, [before.length, after.length] as const]) {
    steps.push(...before.slice(from, to).map(part => ({ before: part, after: null })))
    steps.push(...after.slice(otherFrom, otherTo).map(part => ({ before: null, after: part })))
    const [part, other] = [before[to], after[otherTo]]
    if (part && other) steps.push({ before: part, after: other })
    from = to + 1
    otherFrom = otherTo + 1
  }
  return steps
}
