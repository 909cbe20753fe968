import type { Reader, Tx } from '../../../platform/db/database.ts'

/** The code that is shown in the room; undefined while none is. */
export async function findCode(reader: Reader, meetingId: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('sittings.code')
    .select('code')
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return row?.code
}

export async function writeCode(
  tx: Tx,
  code: { meetingId: string; code: string; madeAt: Date; madeBy: string },
): Promise<void> {
  await tx
    .insertInto('sittings.code')
    .values(code)
    .onConflict(conflict => conflict.column('meetingId').doUpdateSet(code))
    .execute()
}

interface Guesser {
  meetingId: string
  accountId: string
}

/** How many wrong codes somebody has given in a row, and when the last one. */
export function wrongCodes(tx: Tx, { meetingId, accountId }: Guesser) {
  return tx
    .selectFrom('sittings.wrongCode')
    .select(['tries', 'at'])
    .where('meetingId', '=', meetingId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

export async function writeWrongCodes(tx: Tx, { tries, at, ...who }: Guesser & { tries: number; at: Date }) {
  await tx
    .insertInto('sittings.wrongCode')
    .values({ ...who, tries, at })
    .onConflict(conflict => conflict.columns(['meetingId', 'accountId']).doUpdateSet({ tries, at }))
    .execute()
}
