import { checkOf, idInBookmark } from '../bookmark-names.ts'
import type { Draft, DraftRow } from './draft.ts'
import type { Range } from './reader.ts'

interface Claim {
  id: string
  /** How well the words bear it out: 2 unchanged words, 1 some words, 0 none. */
  weight: number
}

/**
 * Gives paragraphs and tables the ids that our bookmarks carry. Of a paragraph that was split, the part whose words
 * are unchanged keeps the id, else the first part that has words; of two that were joined, the first; an id is given
 * once.
 */
export function carryIds(drafts: readonly Draft[], bookmarks: Iterable<Range>) {
  const order = new Map<Draft, number>()
  const owners: Draft[] = []
  const rows = new Map<Draft, DraftRow>()
  for (const draft of drafts) {
    const index = owners.push(draft) - 1
    order.set(draft, index)
    for (const row of draft.table?.rows ?? [])
      for (const each of row.cells.flatMap(cell => cell.drafts)) {
        order.set(each, index)
        rows.set(each, row)
      }
  }
  const known = remembering()
  const claims = new Map<Draft, Claim[]>()
  const givenToRows = new Set<string>()
  for (const bookmark of bookmarks) {
    carryRowId(bookmark, rows.get(bookmark.start.draft), givenToRows)
    const carried = idInBookmark(bookmark.name)
    const claim = carried && claimOf(bookmark, carried, owners, order, known)
    const others = claim && claims.get(claim.draft)
    if (others) others.push(claim)
    else if (claim) claims.set(claim.draft, [claim])
  }
  renameNotes(order.keys(), give(drafts, claims))
}

/** A row that was copied leaves its id with the first of the two. */
function carryRowId({ name }: Range, row: DraftRow | undefined, given: Set<string>) {
  const id = idInBookmark(name, 'r')?.id
  if (!row || id === undefined || row.id !== undefined || given.has(id)) return
  row.id = id
  given.add(id)
}

/** Answers the new ids of footnotes, by those under which they were called. */
function give(drafts: readonly Draft[], claims: ReadonlyMap<Draft, readonly Claim[]>): Map<string, string> {
  const renamed = new Map<string, string>()
  const given = new Set<string>()
  for (const draft of drafts) {
    const open = (claims.get(draft) ?? []).filter(({ id }) => !given.has(id)).slice(0, 1_000)
    const best = open.toSorted((one, other) => other.weight - one.weight)[0]
    if (!best) continue
    if (draft.id !== undefined) renamed.set(draft.id, best.id)
    draft.id = best.id
    given.add(best.id)
  }
  return renamed
}

function renameNotes(drafts: Iterable<Draft>, renamed: ReadonlyMap<string, string>) {
  if (renamed.size === 0) return
  for (const { runs } of drafts)
    for (const run of runs) if (run.note !== undefined) run.note = renamed.get(run.note) ?? run.note
}

/** Paragraphs that a bookmark may reach over before it is taken for damaged. */
const furthest = 50

function claimOf(
  { start, end }: Range,
  carried: { id: string; check: string },
  owners: readonly Draft[],
  order: ReadonlyMap<Draft, number>,
  known: (draft: Draft) => Known,
) {
  const first = order.get(start.draft)
  const last = end && order.get(end.draft)
  if (first === undefined) return undefined
  const covered = owners.slice(first, Math.min(last ?? first, first + furthest) + 1)
  const table = covered.find(draft => draft.table)
  if (table === covered[0] && table) return { draft: table, id: carried.id, weight: 1 }
  const stretches = covered.map(draft => ({
    draft,
    words: known(draft).words.slice(
      draft === start.draft ? start.offset - (draft.cut ?? 0) : 0,
      draft === end?.draft ? Math.max(0, end.offset - (draft.cut ?? 0)) : undefined,
    ),
  }))
  const unchanged = stretches.find(({ draft }) => known(draft).check === carried.check)
  if (unchanged) return { draft: unchanged.draft, id: carried.id, weight: 2 }
  const worded = stretches.find(({ words }) => words.trim() !== '')
  const draft = worded?.draft ?? covered[0]
  return draft && { draft, id: carried.id, weight: worded ? 1 : 0 }
}

interface Known {
  words: string
  check: string
}

/** Many bookmarks may stand in one long paragraph. */
function remembering(): (draft: Draft) => Known {
  const drafts = new Map<Draft, Known>()
  return draft => {
    const found = drafts.get(draft)
    if (found) return found
    const words = draft.runs.map(run => run.text).join('')
    const known = { words, check: checkOf(words) }
    drafts.set(draft, known)
    return known
  }
}
