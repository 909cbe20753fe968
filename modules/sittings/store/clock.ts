import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/**
 * The moment at which something is recorded of a meeting whose row is locked. A transaction that waited for that lock began before what
 * it waited for was recorded, so its own moment would put things in the wrong order.
 */
export async function tick(tx: Tx, meetingId: string, now: Date): Promise<Date> {
  const { rows } = await sql<{ at: string }>`
    insert into sittings.clock as clock (meeting_id, at) values (${meetingId}, ${now})
    on conflict (meeting_id) do update set at = greatest(clock.at, excluded.at) returning at`.execute(tx)
  return new Date(rows[0]?.at ?? now)
}
