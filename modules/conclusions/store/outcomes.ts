import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { OutcomeKind } from '../../rulebook/contract.ts'

/** What an outcome is about. */
export interface OutcomeRow {
  id: string
  meetingId: string
  lineId: string
  paperId: string | null
  paperNumber: number | null
}

/** What was recorded of an outcome; without a kind it was taken back. */
export interface Wording {
  outcomeId: string
  number: number
  kind: OutcomeKind | null
  issueAs: string | null
  toBody: string | null
  toPerson: string | null
  throughBody: string | null
  throughPerson: string | null
  task: string | null
  dueOn: string | null
  voteId: string | null
  because: string | null
  saidAt: string
  saidBy: string
}

/** With every wording, the first first; the last one counts. */
export type WordedOutcome = OutcomeRow & { wordings: [Wording, ...Wording[]] }

/** Those of a meeting, in the order in which they were recorded. */
export async function listOutcomes(reader: Reader, meetingId: string): Promise<WordedOutcome[]> {
  const outcomes = await reader
    .selectFrom('conclusions.outcome')
    .select(['id', 'meetingId', 'lineId', 'paperId', 'paperNumber'])
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .execute()
  const ids = outcomes.map(({ id }) => id)
  const wordings = await reader
    .selectFrom('conclusions.wording')
    .selectAll()
    .where('outcomeId', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('outcomeId')
    .orderBy('number')
    .execute()
  const byOutcome = Map.groupBy(wordings as Wording[], ({ outcomeId }) => outcomeId)
  return outcomes.flatMap(outcome => {
    const [first, ...others] = byOutcome.get(outcome.id) ?? []
    return first ? [{ ...outcome, wordings: [first, ...others] as [Wording, ...Wording[]] }] : []
  })
}

export async function insertOutcome(tx: Tx, outcome: Omit<OutcomeRow, 'id'>): Promise<{ id: string }> {
  return tx.insertInto('conclusions.outcome').values(outcome).returning('id').executeTakeFirstOrThrow()
}

export async function insertWording(tx: Tx, wording: Omit<Wording, 'saidAt'> & { saidAt: Date }): Promise<void> {
  await tx.insertInto('conclusions.wording').values(wording).execute()
}
