import type { Change, Draft, Revision } from './draft.ts'

/** What one person asks for at one stretch of a paragraph, put together from its tracked pieces. */
export interface Asked {
  change: 'insert' | 'delete' | 'replace' | 'format'
  author: string
  at: string | null
  move: string | null
  start: number
  end: number
  proposed: string
  /** What goes without being among the words: the label, or what only an insertion of somebody else would bring. */
  struck: string
  /** The end of the paragraph goes too, so that it joins the next one. */
  takesEnd: boolean
  /** The paragraph as a whole. */
  whole: boolean
}

/** Deletions and insertions of one person that touch are one; a deletion beside an insertion is a replacement. */
export function askedIn(draft: Draft): Asked[] {
  const asked: Asked[] = []
  const formats: Asked[] = []
  const nearest = new Map<string, Asked>()
  for (const change of draft.changes) {
    if (change.kind === 'format') addFormat(formats, nearest, change)
    else addWording(asked, change, draft.cut ?? 0)
  }
  if (draft.endRemoved) addEnd(asked, draft.endRemoved, draft.length)
  return [...asked, ...formats.map(each => ({ ...each, whole: each.start === 0 && each.end >= draft.length }))]
}

/**
 * A paragraph goes as a whole when its words go with its end, or with the end of the paragraph before it: which of
 * the two a program marks depends on where the selection began.
 */
export function findWholes(paragraphs: readonly { draft: Draft; asked: Asked[] }[]) {
  let carried: { asked: Asked[]; end: Asked } | undefined
  for (const { draft, asked } of paragraphs) {
    const all = asked.find(
      each =>
        each.change === 'delete' && each.start <= (draft.cut ?? 0) && each.end === draft.length && draft.length > 0,
    )
    const last = asked.findLast(each => each.takesEnd)
    if (all && last === all) all.whole = true
    else if (all && carried?.end.author === all.author && all.move === carried.end.move) {
      all.whole = true
      carried.end.takesEnd = false
      if (isNothing(carried.end)) carried.asked.splice(carried.asked.indexOf(carried.end), 1)
      carried = undefined
    } else carried = last && { asked, end: last }
    if (draft.table) carried = undefined
  }
}

function isNothing({ change, start, end, takesEnd }: Asked): boolean {
  return change === 'delete' && start === end && !takesEnd
}

function addWording(asked: Asked[], change: Change, cut: number) {
  const last = asked.at(-1)
  const proposed = change.kind === 'insert' ? change.text : ''
  const struck = change.kind === 'delete' && (change.start === change.end || change.end <= cut) ? change.text : ''
  if (
    !last ||
    last.author !== change.author ||
    last.end !== change.start ||
    last.move !== change.move ||
    clashes(last, change)
  ) {
    asked.push({ ...askedFrom(change), change: change.kind, proposed, struck })
    return
  }
  last.end = Math.max(last.end, change.end)
  last.proposed += proposed
  last.struck += struck
  if (last.change !== change.kind) last.change = 'replace'
}

/** The two ends of a move do not become a replacement, even when they stand side by side. */
function clashes(last: Asked, change: Change): boolean {
  return change.move !== null && last.change !== change.kind
}

function addFormat(formats: Asked[], nearest: Map<string, Asked>, change: Change) {
  const near = nearest.get(change.author)
  if (near && change.start >= near.start && change.start <= near.end) near.end = Math.max(near.end, change.end)
  else if (near && change.start <= near.start && change.end >= near.end)
    Object.assign(near, { start: change.start, end: change.end })
  else {
    const asked: Asked = { ...askedFrom(change), change: 'format', proposed: '' }
    nearest.set(change.author, asked)
    formats.push(asked)
  }
}

function addEnd(asked: Asked[], revision: Revision, length: number) {
  const last = asked.at(-1)
  if (
    last &&
    last.change !== 'insert' &&
    last.end === length &&
    last.author === revision.author &&
    last.move === revision.move
  )
    last.takesEnd = true
  else
    asked.push({
      ...askedFrom({ ...revision, start: length, end: length }),
      change: 'delete',
      proposed: '',
      takesEnd: true,
    })
}

function askedFrom({ author, at, move, start, end }: Pick<Change, 'author' | 'at' | 'move' | 'start' | 'end'>) {
  return { author, at, move, start, end, struck: '', takesEnd: false, whole: false }
}
