import type { Line } from './line.ts'
import type { Mark } from './mark.ts'
import type { Level, Nesting } from './nesting.ts'
import { comesBefore, followsDirectly } from './order.ts'
import { lettersAfter, placeOfLetter } from './numerals.ts'

/** A paragraph with everything that may speak for or against its number. */
export interface Candidate {
  line: Line
  /** Without white space at the ends. */
  text: string
  marks: Mark[]
  /** By mark: the next number of the sequence comes later, before this one comes again. */
  continued: boolean[]
  outstanding: boolean
}

/** The way to understand a paragraph's number that its neighbours confirm; undefined when it is none. */
export function confirmed(candidate: Candidate, nesting: Nesting): Mark | undefined {
  let best: { mark: Mark; depth: number } | undefined
  for (const [index, mark] of candidate.marks.entries()) {
    const accepted = weigh(mark, candidate, candidate.continued[index] ?? false, nesting)
    if (accepted && (!best || accepted.depth > best.depth)) best = accepted
  }
  return best?.mark
}

/** Says of every mark whether its sequence goes on: one pass from the end. */
export function noteContinuations(candidates: readonly Candidate[]): void {
  const next = new Map<string, number>()
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const candidate = candidates[index]
    if (!candidate) continue
    candidate.continued = candidate.marks.map(mark => {
      const again = next.get(keyOf(mark, mark.number)) ?? Number.POSITIVE_INFINITY
      return successors(mark.number).some(number => (next.get(keyOf(mark, number)) ?? Number.POSITIVE_INFINITY) < again)
    })
    for (const mark of candidate.marks) next.set(keyOf(mark, mark.number), index)
  }
}

interface Weighed {
  mark: Mark
  /** How deep its sequence is open; -1 where it begins one. */
  depth: number
}

function weigh(mark: Mark, candidate: Candidate, continued: boolean, nesting: Nesting): Weighed | undefined {
  const place = {
    scheme: mark.scheme,
    ...(candidate.line.listDepth === undefined ? {} : { listDepth: candidate.line.listDepth }),
  }
  const open = nesting.find(place) ?? alike(mark, nesting.findAlike(place))
  const found: Weighed = open
    ? { mark: { ...mark, scheme: open.level.scheme }, depth: open.depth }
    : { mark, depth: -1 }
  if (open && goesOn(mark, candidate, continued, open.level)) return found
  if (needsNoNeighbour(mark, candidate)) return found
  const words = candidate.text.slice(mark.length).trim()
  const last = nesting.lastOf(place)
  if (isFirst(mark.number))
    return mayBegin(mark, candidate, continued || isKnown(last, words), words) ? found : undefined
  return mayStandAlone(mark, candidate, { words, last, continued }) ? { mark, depth: -1 } : undefined
}

/** `Điều 5.`, or a number in a heading, is one wherever it stands. */
function needsNoNeighbour(mark: Mark, { line }: Candidate): boolean {
  return mark.form === 'strong' || line.outline !== undefined
}

/** A text that counted like this before may begin again, even for a single part; a sentence ends otherwise. */
function isKnown(last: Mark['number'] | undefined, words: string): boolean {
  return last !== undefined && !/[.;,]$/.test(words)
}

interface Neighbours {
  /** The words behind the number. */
  words: string
  /** The number that the sequence had before, wherever that was. */
  last: Mark['number'] | undefined
  continued: boolean
}

/** Whether a number that no open sequence leads to is one: a bare dash before words, or one that its neighbours confirm. */
function mayStandAlone(mark: Mark, { outstanding }: Candidate, { words, last, continued }: Neighbours): boolean {
  if (mark.number === null) return words !== ''
  if (mark.form !== 'plain' && !outstanding) return false
  return (last !== undefined && followsDirectly(last, mark.number)) || (continued && words !== '')
}

function alike(mark: Mark, open: { level: Level; depth: number } | undefined) {
  return open && open.level.within === mark.within && followsDirectly(open.level.number, mark.number) ? open : undefined
}

/** Whether the number stands after the last one of an open sequence: directly, or with a few left out. */
function goesOn(mark: Mark, { outstanding }: Candidate, continued: boolean, open: Level): boolean {
  if (mark.number === null) return false
  if (open.within !== mark.within) return isFirst(mark.number) && comesAfterPath(open, mark)
  // Initials in front of a name look like the next capital letter; headings look like their neighbours.
  if (mark.kind === 'section' && open.outstanding && !outstanding) return false
  if (followsDirectly(open.number, mark.number)) return true
  if (!comesBefore(open.number, mark.number)) return open.number === mark.number && continued
  return continued || (mark.form === 'plain' && fewLeftOut(open.number, mark.number))
}

function comesAfterPath(open: Level, mark: Mark): boolean {
  const [before, now] = [open.within.split('.'), mark.within.split('.')]
  return now.some((part, index) => Number(part) === Number(before[index]) + 1)
}

function fewLeftOut(before: Mark['number'], now: Mark['number']): boolean {
  if (typeof before === 'number' && typeof now === 'number') return now - before <= 3
  return placeOfLetter(String(now)) - placeOfLetter(String(before)) <= 5
}

function mayBegin(mark: Mark, { outstanding }: Candidate, continued: boolean, words: string): boolean {
  if (mark.form === 'weak') return continued || (outstanding && mark.kind !== 'point' && words !== '')
  return continued || /^["“'«(]?[\p{Lu}\p{N}]/u.test(words)
}

function isFirst(number: Mark['number']): boolean {
  return number === 1 || number === 'a'
}

function successors(number: Mark['number']): (number | string)[] {
  if (typeof number === 'number') return [number + 1]
  return number === null ? [] : lettersAfter(number)
}

function keyOf(mark: Mark, number: Mark['number']): string {
  return `${mark.scheme} ${mark.within} ${number}`
}
