import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { PackPlan } from '../takeaways/pack-plan.ts'

export interface Pack {
  meetingId: string
  key: string
  plan: PackPlan
  askedBy: string[]
  askedAt: string
  madeAt: string | null
  sha256: string | null
  size: number | null
}

type Which = Pick<Pack, 'meetingId' | 'key'>

export async function findPack(reader: Reader, { meetingId, key }: Which): Promise<Pack | undefined> {
  const row = await reader
    .selectFrom('meetings.pack')
    .select(['meetingId', 'key', 'plan', 'askedAt', 'madeAt', 'sha256', 'size'])
    .select(sql<string[]>`asked_by::text[]`.as('askedBy'))
    .where('meetingId', '=', meetingId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row as Pack | undefined
}

/** Asks for a pack; of one that is asked for already only who else waits for it is remembered. */
export async function askForPack(
  tx: Tx,
  { meetingId, key }: Which,
  { plan, accountId, askedAt }: { plan: PackPlan; accountId: string; askedAt: Date },
): Promise<void> {
  await sql`
    insert into meetings.pack (meeting_id, key, plan, asked_by, asked_at)
    values (${meetingId}, ${key}, ${JSON.stringify(plan)}, array[${accountId}::uuid], ${askedAt})
    on conflict (meeting_id, key) do update set asked_at = ${askedAt},
      asked_by = (select array_agg(distinct one) from unnest(pack.asked_by || excluded.asked_by) one)`.execute(tx)
}

/** Keeps the file of a pack; answers which accounts wait for it. */
export async function keepPack(
  tx: Tx,
  { meetingId, key }: Which,
  made: { sha256: string; size: number; madeAt: Date },
): Promise<string[]> {
  const row = await tx
    .updateTable('meetings.pack')
    .set(made)
    .where('meetingId', '=', meetingId)
    .where('key', '=', key)
    .returning(sql<string[]>`asked_by::text[]`.as('askedBy'))
    .executeTakeFirst()
  return row?.askedBy ?? []
}

/** Whether a pack is kept with this content. */
export async function isPackFile(reader: Reader, sha256: string): Promise<boolean> {
  const { rows } = await sql`select from meetings.pack where sha256 = ${sha256} limit 1`.execute(reader)
  return rows.length > 0
}

/** Forgets packs that nobody asked for since then; they are made anew when somebody does. */
export async function forgetPacks(tx: Tx, before: Date): Promise<void> {
  await sql`delete from meetings.pack where asked_at < ${before}`.execute(tx)
}

/** Forgets those that name somebody: what names them goes with them. */
export async function forgetPacksWith(tx: Tx, personId: string): Promise<void> {
  await sql`
    delete from meetings.pack using meetings.seat
    where seat.meeting_id = pack.meeting_id and seat.person_id = ${personId}`.execute(tx)
}
