import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Pass } from '../contract.ts'

export interface Closing {
  closedBy: string
  closedAt: string
  passed: Pass[]
  reopenedBy: string | null
  reopenedAt: string | null
  reopenedBecause: string | null
}

/** Every closing of a matter, the latest first. */
export async function listClosings(reader: Reader, matterId: string): Promise<Closing[]> {
  const rows = await reader
    .selectFrom('matters.closing')
    .select(['closedBy', 'closedAt', 'passed', 'reopenedBy', 'reopenedAt', 'reopenedBecause'])
    .where('matterId', '=', matterId)
    .orderBy('closedAt', 'desc')
    .execute()
  return rows as unknown as Closing[]
}

export async function insertClosing(
  tx: Tx,
  { passed, ...closing }: { matterId: string; closedBy: string; closedAt: Date; passed: readonly Pass[] },
): Promise<void> {
  await tx
    .insertInto('matters.closing')
    .values({ ...closing, passed: JSON.stringify(passed) })
    .execute()
}

export async function reopenClosing(
  tx: Tx,
  matterId: string,
  reopening: { reopenedBy: string; reopenedAt: Date; reopenedBecause: string },
): Promise<void> {
  await tx
    .updateTable('matters.closing')
    .set(reopening)
    .where('matterId', '=', matterId)
    .where('reopenedAt', 'is', null)
    .execute()
}
