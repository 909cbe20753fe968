import { isWord, tokensOf } from '../comparing/tokens.ts'
import type { Edit } from './edit.ts'

interface Selection {
  start: number
  end: number
}

/** How much beside a selection must have stayed with it, unless the provision begins or ends sooner, before and after. */
const enoughContext = 12

/** So many words, standing only once, are known even when both their neighbours changed. */
const tellingWords = 2

/**
 * Where a selection is after an edit of its provision; null where that is unclear. All of what is selected must have stayed
 * beside a neighbour that stayed, or at least half of it between two that stayed.
 */
export function selectionAfter(edit: Edit, selection: Selection): Selection | null {
  const [one, other] = [follow(edit, edit.fromStart, selection), follow(edit, edit.fromEnd, selection)]
  return one && other && one.start === other.start && one.end === other.end ? one : null
}

function follow(edit: Edit, places: Int32Array, selection: Selection): Selection | null {
  return whole(edit, places, selection) ?? partly(edit, places, selection)
}

function whole(edit: Edit, places: Int32Array, { start, end }: Selection): Selection | null {
  const from = start === end ? behind(places, start) : (places[start] ?? -1)
  const to = from + end - start
  if (from === -1 || !places.subarray(start, end).every((place, unit) => place === from + unit)) return null
  const [left, right] = [staysBefore(places, start, from), staysAfter(edit, places, end, to)]
  if (start === end ? left && right : left || right || isTelling(edit, { start, end })) return { start: from, end: to }
  return null
}

function partly(edit: Edit, places: Int32Array, { start, end }: Selection): Selection | null {
  const from = behind(places, start)
  const to = end === places.length ? edit.after.length : (places[end] ?? -1)
  if (from === -1 || to === -1 || to - from > 2 * (end - start)) return null
  const stayed = places.subarray(start, end).filter(place => place >= from && place < to).length
  if (stayed === 0 || 2 * stayed < end - start) return null
  return staysBefore(places, start, from) && staysAfter(edit, places, end, to) ? { start: from, end: to } : null
}

/** Where what stood directly before now ends. */
function behind(places: Int32Array, start: number): number {
  const before = start === 0 ? -1 : (places[start - 1] ?? -1)
  return start === 0 ? 0 : before === -1 ? -1 : before + 1
}

/** Whether enough of what stood directly before still stands directly before. */
function staysBefore(places: Int32Array, start: number, from: number): boolean {
  let count = 0
  while (count < enoughContext && start > count && places[start - count - 1] === from - count - 1) count += 1
  return count === enoughContext || (start === count && from === count)
}

function staysAfter({ before, after }: Edit, places: Int32Array, end: number, to: number): boolean {
  let count = 0
  while (count < enoughContext && end + count < before.length && places[end + count] === to + count) count += 1
  return count === enoughContext || (end + count === before.length && to + count === after.length)
}

function isTelling({ before, after }: Edit, { start, end }: Selection): boolean {
  const exact = before.slice(start, end)
  return tokensOf(exact).filter(isWord).length >= tellingWords && standsOnce(before, exact) && standsOnce(after, exact)
}

function standsOnce(words: string, sought: string): boolean {
  return words.indexOf(sought) === words.lastIndexOf(sought)
}
