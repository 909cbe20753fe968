import type { Reader, Tx } from '../../../platform/db/database.ts'

/** The pack that an account takes along to a meeting. */
export interface Copy {
  accountId: string
  packId: string
}

export function listCopies(reader: Reader, meetingId: string): Promise<Copy[]> {
  return reader
    .selectFrom('meetings.copy')
    .select(['accountId', 'packId'])
    .where('meetingId', '=', meetingId)
    .orderBy('packId')
    .execute()
}

export async function writeCopy(tx: Tx, meetingId: string, copy: Copy): Promise<void> {
  await tx
    .insertInto('meetings.copy')
    .values({ meetingId, ...copy })
    .onConflict(conflict => conflict.columns(['meetingId', 'accountId']).doUpdateSet({ packId: copy.packId }))
    .execute()
}

export async function deleteCopy(tx: Tx, meetingId: string, accountId: string): Promise<void> {
  await tx.deleteFrom('meetings.copy').where('meetingId', '=', meetingId).where('accountId', '=', accountId).execute()
}
