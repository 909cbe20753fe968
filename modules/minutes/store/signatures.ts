import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Pass } from '../../drafts/contract.ts'
import type { Office } from '../rules.ts'

/** A signature of a version, also one that was taken off. */
export interface SignatureRow {
  id: string
  meetingId: string
  versionNumber: number
  office: Office
  personId: string | null
  signedOn: string
  onPaper: boolean
  scanId: string | null
  passed: Pass[]
  recordedBy: string
  recordedAt: string
  clearedBy: string | null
  clearedAt: string | null
  clearedBecause: string | null
}

/** The newest first. */
export async function listSignatures(reader: Reader, meetingId: string): Promise<SignatureRow[]> {
  const rows = await reader
    .selectFrom('minutes.signature')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('recordedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows as SignatureRow[]
}

type NewSignature = Omit<SignatureRow, 'id' | 'recordedAt' | 'clearedBy' | 'clearedAt' | 'clearedBecause'>

export function insertSignature(tx: Tx, { passed, ...signature }: NewSignature & { recordedAt: Date }) {
  return tx
    .insertInto('minutes.signature')
    .values({ ...signature, passed: JSON.stringify(passed) })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Takes those off that are in force. */
export async function clearAll(
  tx: Tx,
  meetingId: string,
  how: { clearedBy: string; clearedAt: Date; clearedBecause: string },
): Promise<void> {
  await tx
    .updateTable('minutes.signature')
    .set(how)
    .where('meetingId', '=', meetingId)
    .where('clearedAt', 'is', null)
    .execute()
}
