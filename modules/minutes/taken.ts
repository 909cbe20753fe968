import { type Provision, type TextDocument, wordsOf } from '../../packages/text/model.ts'
import { reword } from '../../packages/text/reword.ts'
import type { Differing } from './differences.ts'
import type { Placed } from './form/document.ts'

interface Text {
  provisions: readonly Provision[]
  kept: readonly Placed[]
}

/** What was recorded, as it is put together now. */
interface Record {
  document: TextDocument
  sentences: readonly Placed[]
}

/**
 * A text with the words of the record in these places, and what the record says where in it from then on. Where only a stretch differs the rest
 * of the sentence stays as somebody put it; a sentence that is missing comes after the one that the record has before it.
 */
export function taken(
  { provisions, kept }: Text,
  differing: readonly Differing[],
  { document, sentences }: Record,
  makeId: () => string,
): { provisions: Provision[]; kept: Placed[] } {
  let text = [...provisions]
  const places = new Map(kept.map(one => [one.key, one]))
  for (const [key, ofKey] of Map.groupBy(differing, one => one.key)) {
    const now = sentences.find(one => one.key === key)
    const before = places.get(key)
    const there = text.find(({ id }) => id === before?.provisionId)
    if (!now) {
      text = text.filter(one => one !== there)
      places.delete(key)
      continue
    }
    const whole = ofKey.some(({ at, recorded }) => at === null || recorded === null)
    const provisionId = there?.id ?? makeId()
    const composed = document.provisions.find(({ id }) => id === now.provisionId)
    if (there) text = text.map(one => (one === there ? (whole ? put(one, now.words) : patched(one, ofKey)) : one))
    else if (composed) text = placed(text, { ...composed, id: provisionId }, { now, places, sentences })
    places.set(key, { ...now, provisionId })
  }
  return { provisions: text, kept: [...places.values()] }
}

function put(provision: Provision, words: string): Provision {
  return { ...(reword(provision, undefined, words) ?? provision), label: '' }
}

/** From the last place to the first, because each one moves those behind it. */
function patched(provision: Provision, differing: readonly Differing[]): Provision {
  const before = provision.label === '' ? 0 : provision.label.length + 1
  const places = differing.flatMap(({ at, recorded }) => (at && recorded !== null ? [{ ...at, recorded }] : []))
  return places
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, recorded }) => {
      const isInWords = start >= before && end - before <= wordsOf(text).length
      const selection = { start: start - before, end: end - before }
      return (isInWords && reword(text, selection, recorded)) || text
    }, provision)
}

function placed(
  text: readonly Provision[],
  provision: Provision,
  { now, places, sentences }: { now: Placed; places: ReadonlyMap<string, Placed>; sentences: readonly Placed[] },
): Provision[] {
  const at = sentences.indexOf(now)
  const indexOf = ({ key }: Placed) => text.findIndex(({ id }) => id === places.get(key)?.provisionId)
  const earlier = sentences
    .slice(0, at)
    .map(indexOf)
    .filter(place => place !== -1)
    .at(-1)
  const later = sentences
    .slice(at + 1)
    .map(indexOf)
    .find(place => place !== -1)
  return text.toSpliced(earlier === undefined ? (later ?? text.length) : earlier + 1, 0, provision)
}
