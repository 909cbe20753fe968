import { wordsOf, type Picture, type Provision, type Run, type TextDocument } from '../model.ts'
import { equal } from './likewise.ts'
import { isWord, tokensOf, withoutNoise } from './tokens.ts'

/** A document as it is compared. Everything is by place: the index of a provision. */
export interface Sheet {
  provisions: readonly Provision[]
  /** What the provision at a place says, without noise: equal where two say the same. A picture is what it shows. */
  said: (place: number) => string
  /** The place of each provision's parent, or -1. */
  parents: Int32Array
}

/** Knows pictures by their bytes: the same number for the same picture, under whatever key it is kept. */
type NamePicture = (picture: Picture | undefined) => number

export function sheetOf(document: TextDocument, nameOf: NamePicture): Sheet {
  const { provisions, pictures } = document
  const known: string[] = []
  const said = (place: number) => {
    const provision = provisions[place]
    return (known[place] ??= provision ? saidBy(provision, key => nameOf(pictures[key])) : '')
  }
  return { provisions, said, parents: parentsOf(provisions) }
}

/** The place of each provision's parent: the nearest before it with a smaller depth; -1 where there is none. */
export function parentsOf(provisions: readonly Pick<Provision, 'depth'>[]): Int32Array {
  const open: { depth: number; place: number }[] = []
  return Int32Array.from(provisions, ({ depth }, place) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const parent = open.at(-1)?.place ?? -1
    open.push({ depth, place })
    return parent
  })
}

export function namingPictures(): NamePicture {
  const known: Uint8Array[] = []
  const named = new Map<Picture, number>()
  return picture => {
    if (!picture) return -1
    const found = named.get(picture) ?? known.findIndex(bytes => equal(bytes, picture.bytes))
    const name = found === -1 ? known.push(picture.bytes) - 1 : found
    named.set(picture, name)
    return name
  }
}

/** The keys of the pictures in a provision, in the order in which its words have them. */
export function pictureKeysOf({ runs, table }: Pick<Provision, 'runs' | 'table'>): string[] {
  const all: Run[] = table ? table.rows.flatMap(row => row.cells.flatMap(cellRuns)) : runs
  return all.flatMap(run => (run.picture ? [run.picture.key] : []))
}

/** Of a longer text only so many features are looked at, the same ones wherever they occur. */
const mostFeatures = 512

/**
 * Pairs of neighbouring syllables, each hashed to 32 bits, sorted: two texts are alike as far as they share these. Pairs,
 * because a Vietnamese word mostly has two syllables, and single ones are common to everything.
 */
export function featuresOf(said: string, numberOf: (syllable: string) => number): Uint32Array {
  const syllables = tokensOf(said.toLowerCase()).filter(isWord)
  const pairs = new Set<number>()
  let before = 0
  for (const next of [...syllables.map(syllable => numberOf(syllable) + 1), 0]) {
    if (before > 0 || next > 0) pairs.add(scattered(Math.imul(before, 0x9e3779b1) ^ next))
    before = next
  }
  return Uint32Array.from(pairs).toSorted().slice(0, mostFeatures)
}

/** Spreads close numbers over all 32 bits (the finaliser of MurmurHash3). */
function scattered(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

function cellRuns(cell: { paragraphs: { runs: Run[] }[] }): Run[] {
  return cell.paragraphs.flatMap(({ runs }) => runs)
}

function saidBy(provision: Provision, nameOf: (key: string) => number): string {
  const words = wordsOf(provision)
  const plain = provision.table
    ? words
        .split(/([\t\n\v])/)
        .map((part, index) => (index % 2 === 0 ? withoutNoise(part) : part))
        .join('')
    : withoutNoise(words)
  const shown = pictureKeysOf(provision).map(nameOf)
  const all = shown.length === 0 ? plain : `${plain}\uFFFC${shown.join(',')}`
  return all === '' ? `\0${withoutNoise(provision.label)}` : all
}
