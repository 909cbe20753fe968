import { isWord, tokensOf } from '../../../packages/text/comparing/tokens.ts'
import type { Entry, WordRun } from '../../../packages/text/comparison.ts'
import { compare } from '../../../packages/text/compare.ts'
import { type Provision, wordsOf } from '../../../packages/text/model.ts'
import type { Stretch } from './sentence.ts'

/** A version as far as a sentence is followed through it. */
export interface Known {
  number: number
  provisions: readonly Provision[]
}

export interface Followed {
  number: number
  did: 'entered' | 'changed'
  /** How the provision reads afterwards. */
  provision: Provision
  /** Null where it stood there from the beginning. */
  entry: Entry | null
  /** The version before; null at the beginning. */
  from: number | null
  /** The ids of the provision before and after. */
  provisionIds: string[]
}

interface Versions {
  /** From the one in which the sentence was found to the oldest. */
  numbers: readonly number[]
  read: (number: number) => Promise<Known>
  /** All that differs between two versions, for a provision that has another id in the one before. */
  compareAll: (from: number, to: number) => Promise<readonly Entry[]>
}

/** Less of a sentence than this was there before: it is another sentence. */
const leastStaying = 1 / 3

/**
 * Follows a sentence back to the version it entered, through each version that changed some of its words; oldest first. What changes elsewhere
 * in its provision is no step. The provision is known by its id, or else by what comparing the whole texts says.
 */
export async function follow({ numbers, read, compareAll }: Versions, found: Stretch): Promise<Followed[]> {
  const steps: Followed[] = []
  let place = found
  for (const [at, number] of numbers.entries()) {
    const own = (await read(number)).provisions.find(({ id }) => id === place.provisionId)
    if (!own) break
    const earlier = numbers[at + 1]
    const entered = { number, did: 'entered' as const, provision: own, provisionIds: [own.id] }
    if (earlier === undefined) {
      steps.push({ ...entered, entry: null, from: null })
      break
    }
    const step = await stepBetween({ earlier, number, own }, { read, compareAll })
    if (!step.before) {
      steps.push({ ...entered, entry: step.entry, from: earlier })
      break
    }
    const provisionIds = [...new Set([step.before, own.id])]
    const back = step.entry.changed ? backThrough(step.entry.runs, place) : { ...place, stays: true, isTouched: false }
    const { entry } = step
    if (!back.stays) {
      steps.push({ ...entered, entry, from: earlier, provisionIds })
      break
    }
    if (back.isTouched) steps.push({ number, did: 'changed', provision: own, entry, from: earlier, provisionIds })
    place = { provisionId: step.before, start: back.start, end: back.end }
  }
  return steps.toReversed()
}

interface Between {
  earlier: number
  number: number
  own: Provision
}

async function stepBetween(
  { earlier, number, own }: Between,
  { read, compareAll }: Pick<Versions, 'read' | 'compareAll'>,
): Promise<{ before: string | null; entry: Entry }> {
  const before = (await read(earlier)).provisions.find(({ id }) => id === own.id)
  const entries = before ? compare(alone(before), alone(own)).entries : await compareAll(earlier, number)
  const entry = entries.find(({ after }) => after === own.id)
  if (!entry) throw new Error('a provision of a text is missing in its comparison')
  return { before: entry.before, entry }
}

function alone(provision: Provision) {
  return { provisions: [provision], pictures: {}, running: { headers: [], footers: [] } }
}

/** Where a stretch of the new words was in the old ones, whether it was there at all, and whether anything in it is other. */
export function backThrough(runs: readonly WordRun[], { start, end }: Pick<Stretch, 'start' | 'end'>) {
  let [inOld, inNew, stayed, all] = [0, 0, 0, 0]
  let isTouched = false
  const bounds: [number, number] = [-1, -1]
  for (const { kind, text } of runs) {
    if (kind === 'removed') {
      if (inNew > start && inNew < end) isTouched = true
      inOld += text.length
      continue
    }
    const [from, to] = [Math.max(start, inNew), Math.min(end, inNew + text.length)]
    if (from < to) {
      const syllables = countWords(text.slice(from - inNew, to - inNew))
      all += syllables
      if (kind === 'same') {
        stayed += syllables
        if (bounds[0] === -1) bounds[0] = inOld + from - inNew
        bounds[1] = inOld + to - inNew
      } else isTouched = true
    }
    inNew += text.length
    if (kind === 'same') inOld += text.length
  }
  const stays = bounds[0] !== -1 && stayed >= leastStaying * all
  return { start: bounds[0], end: bounds[1], stays, isTouched }
}

function countWords(text: string): number {
  return tokensOf(text).filter(isWord).length
}

/** The words of a provision with its number in front, as it is printed. */
export function printedWords(provision: Provision): string {
  return provision.label === '' ? wordsOf(provision) : `${provision.label} ${wordsOf(provision)}`
}
