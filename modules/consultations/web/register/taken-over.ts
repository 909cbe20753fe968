import type { AnswerKind } from '../../contract.ts'
import { obstacleToAnswer } from '../../rules.ts'
import type { Brought } from './use-brought.ts'

/** An answer as a table has it, for the line of the register as it was when the two were compared. */
export interface Told {
  row: { id: string; version: number }
  kind: AnswerKind
  words: string
}

/**
 * The answer that a difference would have the register say; undefined where it says none. A cell that names no kind keeps the one of
 * the register; which line serves a merged one is not read from a table.
 */
export function answerIn(
  { rowId, field, kind, registerKind, table }: Brought['differences'][number],
  versions: ReadonlyMap<string, number>,
): Told | undefined {
  const version = versions.get(rowId ?? '')
  const meant = kind ?? registerKind
  if (field !== 'answer' || rowId === null || version === undefined || meant === null || meant === 'merged')
    return undefined
  if (obstacleToAnswer({ kind: meant, words: table })) return undefined
  return { row: { id: rowId, version }, kind: meant, words: table }
}
