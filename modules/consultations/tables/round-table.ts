import type { Language } from '../../../platform/work/actor.ts'
import type { AnswerKind, Source } from '../contract.ts'

/** What the table says of a round at one moment. */
export interface RoundTable {
  roundId: string
  round: string
  paper: string
  version: number
  organisation: string
  language: Language
  /** As of which day (YYYY-MM-DD). */
  day: string
  /** Whether confidential rows are in it. */
  whole: boolean
  asked: { asked: number; agreed: number; sent: number }
  /** In the order of the register. */
  rows: TableRow[]
}

export interface TableRow {
  id: string
  /** In the register; the table counts its own rows. */
  number: number
  version: number
  /** Where it hangs in the draft, or where a letter says it is; empty is general. */
  place: string
  words: string
  /** Wordings that are proposed, each different one once; an empty one would strike the words. */
  proposed: string[]
  senders: string[]
  comments: number
  sources: Source[]
  answer: { kind: AnswerKind; words: string; mergedInto: string | null } | null
  released: boolean
  /** Remarks of those who answer; what else stands in that column is told by the row itself. */
  note: string
}

export const columns = ['order', 'place', 'words', 'senders', 'answer', 'note'] as const
export type Column = (typeof columns)[number]
export type Cells = Record<Column, string>

export const answerKinds = ['accepted', 'partly', 'explained', 'noted', 'merged'] as const satisfies AnswerKind[]
