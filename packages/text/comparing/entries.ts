import type { Entry } from '../comparison.ts'
import { wordsOf, type Provision } from '../model.ts'
import { equalBesidesId, lookAlike } from './likewise.ts'
import { movedIn } from './moves.ts'
import { aloneIn, type Pairing } from './pairing.ts'
import { pictureKeysOf } from './sheet.ts'
import { compareTables } from './table-runs.ts'
import { tokensOf, withoutNoise, type Token } from './tokens.ts'
import { compareWords } from './word-runs.ts'

/** What a picture shows, by the key that a document keeps it under. */
interface PictureNames {
  a: (key: string) => string
  b: (key: string) => string
}

/** Says of every provision of both what became of it, in the order of the new one; removed ones where they stood. */
export function entriesOf(pairing: Pairing, pictures: PictureNames): Entry[] {
  const { a, b, ofB } = pairing
  const moved = movedIn(pairing)
  const gone = Map.groupBy(aloneIn(pairing.ofA), inA => standBefore(pairing, moved, inA))
  const removed = (after: number) => (gone.get(after) ?? []).flatMap(inA => entryOfRemoved(a.provisions[inA]))
  return [
    ...removed(-1),
    ...b.provisions.flatMap((after, inB) => {
      const before = a.provisions[ofB[inB] ?? -1]
      const entry = before
        ? { ...entryOfPair(before, after, pictures, () => saysTheSame(pairing, inB)), moved: moved.has(inB) }
        : { ...nothing, after: after.id, added: true, becomes: after }
      return [entry, ...removed(inB)]
    }),
  ]
}

const nothing: Entry = {
  before: null,
  after: null,
  added: false,
  removed: false,
  moved: false,
  renumbered: false,
  changed: false,
  restyled: false,
  runs: [],
  becomes: null,
}

function entryOfRemoved(provision: Provision | undefined): Entry[] {
  return provision ? [{ ...nothing, before: provision.id, removed: true }] : []
}

function entryOfPair(before: Provision, after: Provision, pictures: PictureNames, saysTheSame: () => boolean): Entry {
  const ends = { ...nothing, before: before.id, after: after.id }
  const isEqual = equalBesidesId(before, after)
  if (isEqual && pictureKeysOf(before).length === 0) return ends
  const same = saysTheSame()
  if (isEqual && same) return ends
  const compared = before.table && after.table ? compareTables : compareWords
  return {
    ...ends,
    renumbered: withoutNoise(before.label) !== withoutNoise(after.label),
    changed: !same,
    restyled: same && !lookAlike(before, after),
    runs: same ? [] : compared(tokensIn(before, pictures.a), tokensIn(after, pictures.b)),
    becomes: after,
  }
}

/** Provisions without words are told apart by their labels elsewhere; here that is renumbering. */
function saysTheSame({ a, b, ofB }: Pairing, inB: number): boolean {
  const [before, after] = [a.said(ofB[inB] ?? -1), b.said(inB)]
  return before === after || (before.startsWith('\0') && after.startsWith('\0'))
}

function tokensIn(provision: Provision, shows: (key: string) => string): Token[] {
  const keys = pictureKeysOf(provision).values()
  return tokensOf(wordsOf(provision).normalize('NFC')).map(text => {
    const key = text === '\uFFFC' ? keys.next().value : undefined
    return { text, key: key === undefined ? text : `${text}${shows(key)}` }
  })
}

/** The place in `b` after which a reader expects what was removed: that of the nearest before it that stayed, or its parent. */
function standBefore({ a, ofA }: Pairing, moved: ReadonlySet<number>, inA: number): number {
  for (let before = inA - 1; before >= 0; before -= 1) {
    const inB = ofA[before] ?? -1
    if (inB !== -1 && (!moved.has(inB) || isAbove(a.parents, before, inA))) return inB
  }
  return -1
}

function isAbove(parents: Int32Array, above: number, place: number): boolean {
  for (let parent = parents[place] ?? -1; parent >= above; parent = parents[parent] ?? -1)
    if (parent === above) return true
  return false
}
