import type { Reader, Tx } from '../../../platform/db/database.ts'

/** That a later meeting approved a version. */
export interface Approval {
  outcomeId: string
  meetingId: string
  versionNumber: number
  atMeetingId: string
  approvedAt: string
}

/** The last one. */
export function findApproval(reader: Reader, meetingId: string): Promise<Approval | undefined> {
  return reader
    .selectFrom('minutes.approval')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('approvedAt', 'desc')
    .executeTakeFirst()
}

export async function insertApproval(tx: Tx, approval: Omit<Approval, 'approvedAt'> & { approvedAt: Date }) {
  await tx.insertInto('minutes.approval').values(approval).execute()
}

/** Whether there was one. */
export async function deleteApproval(tx: Tx, outcomeId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('minutes.approval')
    .where('outcomeId', '=', outcomeId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
