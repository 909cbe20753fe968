import type { Provision, TextDocument } from './model.ts'

/** What differs between two documents; applying it to the first gives the second. */
export interface Comparison {
  /** Every provision of both, in the order in which a reader of the new one meets them; removed ones where they stood. */
  entries: Entry[]
  /** For applying: what stands beside the provisions of the new one, where anything about it differs. */
  beside?: Pick<TextDocument, 'pictures' | 'running'>
}

/** A provision can be moved, renumbered and changed at once. */
export interface Entry {
  /** Null when added. */
  before: string | null
  /** Null when removed. */
  after: string | null
  added: boolean
  removed: boolean
  /** Stands in another order or under another parent than those around it. */
  moved: boolean
  /** Only its number or label is another. */
  renumbered: boolean
  /** Its words are others: `runs` says which. */
  changed: boolean
  /** Same words, other look (bold, alignment, kind or depth). */
  restyled: boolean
  /** Word-level runs, for a changed provision; `same` and `removed` joined give the old words, `same` and `added` the new. */
  runs: WordRun[]
  /** For applying: the provision as it is afterwards, where anything about it differs. */
  becomes: Provision | null
}

export interface WordRun {
  kind: 'same' | 'removed' | 'added'
  text: string
}
