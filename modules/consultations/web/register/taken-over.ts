import type { AnswerKind } from '../../contract.ts'
import { obstacleToAnswer } from '../../rules.ts'
import type { Brought } from './use-brought.ts'

/** What a difference would have the register say of a line: an answer, or a remark. */
export type Told =
  | { rowId: string; field: 'answer'; kind: AnswerKind; words: string }
  | { rowId: string; field: 'note'; words: string }

/** Undefined where nothing can be taken over. A cell that names no kind keeps the one of the register; which line serves a merged one is not read from a table. */
export function toldBy({ rowId, field, kind, registerKind, table }: Brought['differences'][number]): Told | undefined {
  if (rowId === null) return undefined
  if (field === 'note') return { rowId, field, words: table }
  const meant = kind ?? registerKind
  if (field !== 'answer' || meant === null || meant === 'merged') return undefined
  return obstacleToAnswer({ kind: meant, words: table }) ? undefined : { rowId, field, kind: meant, words: table }
}

export function keyOf({ rowId, field }: Told): string {
  return `${field} ${rowId}`
}
