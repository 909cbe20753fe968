import { createHash } from 'node:crypto'
import type { Language } from '../../../platform/work/actor.ts'

/** How the pages of a paper come into a pack: as a PDF, as a picture, set from its text, or not at all. */
export type Pages =
  | { way: 'pdf'; sha256: string }
  | { way: 'picture'; sha256: string; mediaType: string }
  | { way: 'text'; versionId: string; sha256: string }
  | { way: 'none' }

export interface PlannedPaper {
  title: string
  number: number
  pages: Pages
}

export interface PlannedLine {
  /** Items are counted; formalities and breaks are not. */
  number: number | null
  /** Null of a line for others. */
  title: string | null
  minutes: number | null
  presenter: string | null
  papers: PlannedPaper[]
}

/** Everything that a pack is made of, and nothing else: who may read the same has the same plan. */
export interface PackPlan {
  language: Language
  body: string
  title: string
  when: string
  place: string | null
  chair: string | null
  lines: PlannedLine[]
}

/** Names a pack by what is in it. */
export function keyOf(plan: PackPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
}
