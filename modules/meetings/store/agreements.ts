import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** That a body agreed to put a paper to the one above it. */
export interface AgreementRow {
  id: string
  paperId: string
  number: number
  agreedOn: string
  source: string
}

/** What was written down of these papers and not taken back, the first first. */
export async function listAgreements(
  reader: Reader,
  { bodyId, paperIds }: { bodyId: string; paperIds: readonly string[] },
): Promise<AgreementRow[]> {
  return reader
    .selectFrom('meetings.agreement')
    .select(['id', 'paperId', 'number', 'agreedOn', 'source'])
    .where('bodyId', '=', bodyId)
    .where('paperId', '=', sql<string>`any(${[...paperIds]}::uuid[])`)
    .where('withdrawnAt', 'is', null)
    .orderBy('agreedOn')
    .orderBy('recordedAt')
    .execute()
}

type NewAgreement = Omit<AgreementRow, 'id'> & {
  bodyId: string
  way: 'meeting' | 'circulated'
  recordedBy: string
  recordedAt: Date
}

export async function insertAgreement(tx: Tx, agreement: NewAgreement): Promise<{ id: string }> {
  return tx.insertInto('meetings.agreement').values(agreement).returning('id').executeTakeFirstOrThrow()
}

export async function endAgreement(tx: Tx, id: string, withdrawnAt: Date): Promise<void> {
  await tx.updateTable('meetings.agreement').set({ withdrawnAt }).where('id', '=', id).execute()
}
