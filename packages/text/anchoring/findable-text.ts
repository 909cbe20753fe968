import { wordsOf, type TextDocument } from '../model.ts'
import { withoutNoise } from '../comparing/tokens.ts'

/** A document in which words are looked for many times. */
export interface FindableText {
  wordsOf(provisionId: string): string | undefined
  /** The ids of the provisions that say just this. */
  saying(words: string): string[]
  /** Where these words stand within a provision: the first two places at most, which is enough to know one from many. */
  standing(words: string): { provisionId: string; start: number }[]
}

/** Parts the provisions where all their words are searched as one; no reader lets it through. */
const border = '\0'

export function findableText({ provisions }: TextDocument): FindableText {
  const words = new Map(provisions.map(provision => [provision.id, wordsOf(provision)]))
  const ids = [...words.keys()]
  let saying: Map<string, string[]> | undefined
  let whole: { all: string; starts: number[] } | undefined
  return {
    wordsOf: id => words.get(id),
    saying(sought) {
      saying ??= Map.groupBy(ids, id => withoutNoise(words.get(id) ?? ''))
      return saying.get(withoutNoise(sought)) ?? []
    },
    standing(sought) {
      whole ??= joinedWith(border, [...words.values()])
      const { all, starts } = whole
      const first = sought === '' ? -1 : all.indexOf(sought)
      const second = first === -1 ? -1 : all.indexOf(sought, first + 1)
      return [first, second].flatMap(at => {
        if (at === -1) return []
        const place = lastNotAfter(starts, at)
        return [{ provisionId: ids[place] ?? '', start: at - (starts[place] ?? 0) }]
      })
    },
  }
}

function joinedWith(border: string, texts: readonly string[]) {
  let next = 0
  const starts = texts.map(text => {
    const start = next
    next += text.length + border.length
    return start
  })
  return { all: texts.join(border), starts }
}

function lastNotAfter(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
