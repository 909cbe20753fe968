import type { MakeId, Proposal, Provision } from '../model.ts'
import { wordsOf } from '../model.ts'
import type { LinePlace } from '../structure/index.ts'
import { declarationsOf } from './style.ts'
import { attribute, type Element } from './tree.ts'

/** Who asked for a change and when, as `ins` and `del` say. */
export interface Change {
  kind: 'insert' | 'delete'
  author: string
  at: string | null
}

/** A change in one line: UTF-16 offsets into its words as they were before. */
export interface LineChange extends Change {
  line: number
  start: number
  end: number
  /** The words that would go. */
  was: string
  /** The words that would come. */
  words: string
}

/** `ins` and `del`, also in the shape that Word gives them; null for any other element. */
export function changeOf(element: Element): Change | null {
  if (element.tagName !== 'ins' && element.tagName !== 'del') return null
  const author = (attribute(element, 'cite') ?? attribute(element, 'data-author') ?? '').replace(/^mailto:/i, '')
  const at = attribute(element, 'datetime') ?? ''
  return {
    kind: element.tagName === 'ins' ? 'insert' : 'delete',
    author: nameIn(author),
    at: /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,20}(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(at) ? at : null,
  }
}

/** Word writes the wording of balloons at the end of what is copied, and marks like `[AB1]` among the words. */
export function isBalloon(element: Element): boolean {
  const css = declarationsOf(element)
  const ofComments = css.get('mso-element') === 'comment-list' || css.get('mso-special-character') === 'comment'
  return ofComments || isBalloonMark(element)
}

export function isBalloonMark(element: Element): boolean {
  return /\bmsocomanchor\b/i.test(attribute(element, 'class') ?? '')
}

/** The changes of all lines as proposals; a deletion with an insertion right behind it is one replacement. */
export function proposalsOf(
  changes: readonly LineChange[],
  places: readonly (LinePlace | null)[],
  provisions: readonly Provision[],
  makeId: MakeId,
): Proposal[] {
  const words = new Map(provisions.map(provision => [provision.id, provision.table ? null : wordsOf(provision)]))
  return joined(changes).flatMap((change): Proposal[] => {
    const at = places[change.line]
    if (!at) return []
    const whole = words.get(at.provisionId) ?? null
    const place = (offset: number) => Math.min(Math.max(0, offset - at.cut) + at.start, whole?.length ?? 0)
    const selection = { start: place(change.start), end: place(change.end) }
    return [
      {
        id: makeId(),
        author: change.author,
        at: change.at,
        change: change.was === '' ? 'insert' : change.words === '' ? 'delete' : 'replace',
        place: { provisionId: at.provisionId, ...(whole !== null && { selection }) },
        was: whole === null ? change.was : whole.slice(selection.start, selection.end),
        proposed: change.words,
      },
    ]
  })
}

function joined(changes: readonly LineChange[]): LineChange[] {
  const together: LineChange[] = []
  for (const change of changes) {
    const last = together.at(-1)
    const touches = last?.line === change.line && last.end === change.start && last.author === change.author
    if (last && touches && (last.kind === change.kind || (last.kind === 'delete' && change.kind === 'insert')))
      together.splice(-1, 1, { ...last, end: change.end, was: last.was + change.was, words: last.words + change.words })
    else together.push(change)
  }
  return together
}

function nameIn(author: string): string {
  try {
    return decodeURIComponent(author)
  } catch {
    return author
  }
}
