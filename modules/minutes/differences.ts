import { editBetween } from '../../packages/text/anchoring/edit.ts'
import { type Provision, wordsOf } from '../../packages/text/model.ts'
import type { Placed } from './form/document.ts'
import type { Mark } from './form/sentence.ts'

/** Where a text says something else than the record: about one of its marks, or a sentence as a whole. */
export interface Differing {
  key: string
  of: string
  provisionId: string | null
  recorded: string | null
  said: string | null
  /** Where what is said stands in the words of the provision. */
  at: { start: number; end: number } | null
}

interface Sides {
  /** What the record said when it was last taken into the text. */
  kept: readonly Placed[]
  /** What it says now. */
  now: readonly Placed[]
  provisions: readonly Provision[]
}

/** Of a sentence that is in the text but not in the record, or the other way round. */
const whole = 'sentence'

/**
 * Where the text and the record disagree, in the order of the record. Whoever edits may put everything else differently: what was recorded is
 * looked for where it stood when it came into the text.
 */
export function differencesBetween({ kept, now, provisions }: Sides): Differing[] {
  const known = new Map(kept.map(one => [one.key, one]))
  const texts = new Map(provisions.map(one => [one.id, writtenIn(one)]))
  const current = new Set(now.map(({ key }) => key))
  return [
    ...now.flatMap(one => {
      const before = known.get(one.key)
      return before ? differencesIn(before, one, texts) : isLocked(one) ? [missing(one)] : []
    }),
    ...kept.flatMap(one => {
      const said = texts.get(one.provisionId)
      const isLeft = !current.has(one.key) && isLocked(one) && said !== undefined
      return isLeft ? [{ key: one.key, of: whole, provisionId: one.provisionId, recorded: null, said, at: null }] : []
    }),
  ]
}

function isLocked({ marks }: Placed): boolean {
  return marks.length > 0
}

function missing({ key, words }: Placed): Differing {
  return { key, of: whole, provisionId: null, recorded: words, said: null, at: null }
}

/** The words of a provision as a person reads them, with its number. */
function writtenIn(provision: Provision): string {
  return provision.label === '' ? wordsOf(provision) : `${provision.label} ${wordsOf(provision)}`
}

function differencesIn(before: Placed, now: Placed, texts: ReadonlyMap<string, string>): Differing[] {
  if (!isLocked(before) && !isLocked(now)) return []
  const text = texts.get(before.provisionId)
  if (text === undefined) {
    // It may have been joined to another paragraph, word for word.
    const isElsewhere = [...texts.values()].some(one => alike(one).includes(alike(now.words)))
    return isElsewhere ? [] : [missing(now)]
  }
  if (alike(text) === alike(now.words)) return []
  const { key, provisionId } = before
  const edit = editBetween(before.words, text)
  const recordedNow = new Map(now.marks.map(mark => [mark.of, now.words.slice(mark.start, mark.end)]))
  const stays = before.marks.flatMap((mark): Differing[] => {
    const recorded = recordedNow.get(mark.of) ?? null
    const at = placeAfter(edit, mark)
    const said = at && text.slice(at.start, at.end)
    const agrees = (said ?? '') === '' ? recorded === null : recorded !== null && alike(said ?? '') === alike(recorded)
    return agrees ? [] : [{ key, of: mark.of, provisionId, recorded, said: said || null, at }]
  })
  const came = now.marks.flatMap(({ of, start, end }): Differing[] => {
    const recorded = now.words.slice(start, end)
    const isThere = before.marks.some(mark => mark.of === of) || alike(text).includes(alike(recorded))
    return isThere ? [] : [{ key, of, provisionId, recorded, said: null, at: null }]
  })
  return [...stays, ...came]
}

/** What stands now between the neighbours of a mark that stayed; null where nothing does. */
function placeAfter(
  { before, after, fromStart: places }: ReturnType<typeof editBetween>,
  { start, end }: Mark,
): { start: number; end: number } | null {
  const first = places[start] ?? -1
  const stayed = places.subarray(start, end).every((place, unit) => place === first + unit)
  if (first !== -1 && stayed) return { start: first, end: first + end - start }
  let [left, right] = [start - 1, end]
  while (left >= 0 && places[left] === -1) left -= 1
  while (right < before.length && places[right] === -1) right += 1
  const from = left < 0 ? 0 : (places[left] ?? -1) + 1
  const to = right >= before.length ? after.length : (places[right] ?? after.length)
  const between = after.slice(from, to)
  const words = between.trim()
  if (words === '') return null
  const begins = from + between.indexOf(words)
  return { start: begins, end: begins + words.length }
}

/** Blanks are no difference, nor is how a letter is put together. */
function alike(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}
