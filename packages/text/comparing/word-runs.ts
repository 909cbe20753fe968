import type { WordRun } from '../comparison.ts'
import { partnersOf } from './partners.ts'
import { isWord, type Token } from './tokens.ts'

/** Longer stretches that stayed are always shown as such, however much changed around them. */
const longestIsland = 6
/** Where less than this share stayed, and nowhere a longer stretch, the whole is easier to read as replaced. */
const leastStaying = 0.35

type Piece = { same: true; tokens: Token[] } | { same: false; removed: Token[]; added: Token[] }

/**
 * What changed from some words to others, in runs that can be read: what stayed only by chance between two changes is
 * counted as changed with them. `same` and `removed` joined are exactly the old words, `same` and `added` the new.
 */
export function compareWords(before: readonly Token[], after: readonly Token[]): WordRun[] {
  const pieces = withoutIslands(piecesOf(before, after))
  const readable = mostlyReplaced(pieces, Math.max(countWords(before), countWords(after)))
    ? [{ same: false as const, removed: [...before], added: [...after] }]
    : pieces
  return joined(
    readable.flatMap(piece =>
      piece.same ? [runOf('same', piece.tokens)] : [runOf('removed', piece.removed), runOf('added', piece.added)],
    ),
  )
}

/** Joins neighbouring runs of one kind and leaves out empty ones. */
export function joined(runs: readonly WordRun[]): WordRun[] {
  const joint: WordRun[] = []
  for (const run of runs) {
    const last = joint.at(-1)
    if (last?.kind === run.kind) joint[joint.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') joint.push(run)
  }
  return joint
}

export function runOf(kind: WordRun['kind'], tokens: readonly Token[]): WordRun {
  return { kind, text: tokens.map(({ text }) => text).join('') }
}

function piecesOf(before: readonly Token[], after: readonly Token[]): Piece[] {
  const partners = partnersOf(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  const pieces: Piece[] = []
  let [from, otherFrom] = [0, 0]
  for (let to = 0; to <= before.length; to += 1) {
    const otherTo = to === before.length ? after.length : (partners[to] ?? -1)
    if (otherTo === -1) continue
    const [removed, added] = [before.slice(from, to), after.slice(otherFrom, otherTo)]
    if (removed.length + added.length > 0) pieces.push({ same: false, removed, added })
    const last = pieces.at(-1)
    if (last?.same) last.tokens.push(...before.slice(to, to + 1))
    else pieces.push({ same: true, tokens: before.slice(to, to + 1) })
    from = to + 1
    otherFrom = otherTo + 1
  }
  return pieces
}

/** Joins two changes with the little that stayed between them, when it is shorter than either. */
function withoutIslands(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    let next = piece
    for (;;) {
      const [earlier, island] = kept.slice(-2)
      if (next.same || !earlier || earlier.same || !island?.same || !isIsland(island.tokens, earlier, next)) break
      kept.splice(-2)
      next = {
        same: false,
        removed: [...earlier.removed, ...island.tokens, ...next.removed],
        added: [...earlier.added, ...island.tokens, ...next.added],
      }
    }
    kept.push(next)
  }
  return kept
}

type Change = Extract<Piece, { same: false }>

function isIsland(tokens: readonly Token[], earlier: Change, later: Change): boolean {
  const words = countWords(tokens)
  return words === 0 || (words <= longestIsland && words < weightOf(earlier) && words < weightOf(later))
}

function weightOf({ removed, added }: Change): number {
  return Math.max(countWords(removed), countWords(added))
}

function mostlyReplaced(pieces: readonly Piece[], words: number): boolean {
  const staying = pieces.map(piece => (piece.same ? countWords(piece.tokens) : 0))
  const total = staying.reduce((sum, count) => sum + count, 0)
  return words > 3 && total < leastStaying * words && Math.max(0, ...staying) <= longestIsland
}

function countWords(tokens: readonly Token[]): number {
  return tokens.reduce((count, { text }) => (isWord(text) ? count + 1 : count), 0)
}
