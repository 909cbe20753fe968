import type { Fact } from '../../platform/refused.ts'
import type { Work } from '../../platform/work/work.ts'
import type { Counts, Fate } from './contract.ts'
import type { Cells, Row } from './rows.ts'

export interface Fault {
  column: string | null
  code: string
  facts: Record<string, Fact>
}

/** What becomes of a row, and why. */
export interface Verdict {
  number: number
  fate: Fate
  fields: string[]
  faults: Fault[]
}

/** A row on its way to a verdict: what is there now under its key, and what is to be there. */
export interface Draft<Values> {
  number: number
  /** What makes two rows be about the same thing; undefined while that cannot be told. */
  key: string | undefined
  before: Values | undefined
  /** Undefined when too much of the row is faulty to say. */
  after: Values | undefined
  faults: Fault[]
  repeated: boolean
}

/** What judging a table ends with. Nothing is written before `write`, which may still find rows faulty and says so. */
export interface Judgement {
  verdicts: Verdict[]
  write: (progress: Progress, aftermath: Aftermath) => Promise<void>
}

/** What only writing could tell of rows, by their numbers: cells that are filled in now, and rows that are lost after all. */
export interface Aftermath {
  cells: Map<number, Cells>
  lost: Map<number, Fault>
}

/** Hears how many rows have been dealt with. */
export type Progress = (done: number) => void

/**
 * Judges all rows of a table of one kind. With `held`, everything that the verdicts rely on is locked until the transaction
 * ends, so that they are still true when the rows are written.
 */
export type Judge = (work: Work, rows: readonly Row[], held: boolean) => Promise<Judgement>

/** Says of every row that is about the same thing as an earlier one that it is a repetition. */
export function markRepeated(drafts: readonly Draft<unknown>[], column: string): void {
  const first = new Map<string, number>()
  for (const draft of drafts) {
    if (draft.key === undefined) continue
    const earlier = first.get(draft.key)
    if (earlier === undefined) first.set(draft.key, draft.number)
    else {
      draft.repeated = true
      draft.faults.push({ column, code: 'import.repeated', facts: { row: earlier } })
    }
  }
}

/** Whether the row is still to be written, or is as it should be already. */
export function isSound(draft: Draft<unknown>): boolean {
  return draft.faults.length === 0 && draft.after !== undefined
}

export function verdictOf<Values extends object>(draft: Draft<Values>): Verdict {
  const { number, faults } = draft
  if (draft.repeated) return { number, fate: 'repeated', fields: [], faults }
  if (!isSound(draft)) return { number, fate: 'faulty', fields: [], faults }
  if (!draft.before) return { number, fate: 'new', fields: [], faults }
  const fields = changedColumns(draft)
  return { number, fate: fields.length > 0 ? 'changed' : 'same', fields, faults }
}

/** The columns in which what is to be differs from what is. */
export function changedColumns<Values extends object>({
  before,
  after,
}: Pick<Draft<Values>, 'before' | 'after'>): string[] {
  if (!before || !after) return []
  return Object.keys(after).filter(column => after[column as keyof Values] !== before[column as keyof Values])
}

export function countsOf(verdicts: readonly { fate: Fate }[]): Counts {
  const counts: Counts = { new: 0, changed: 0, same: 0, faulty: 0, repeated: 0 }
  for (const { fate } of verdicts) counts[fate] += 1
  return counts
}
