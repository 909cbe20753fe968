import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Somebody who may vote: whose seat it is, who sits on it, and whether it has been used. */
export interface Entitled {
  voteId: string
  personId: string
  voterId: string
  place: number
  used: 'device' | 'hand' | null
  receipt: string | null
}

export async function insertEntitled(
  tx: Tx,
  voteId: string,
  voters: readonly { seat: string; by: string }[],
): Promise<void> {
  await sql`
    insert into votes.entitled (vote_id, person_id, voter_id, place)
    select ${voteId}, person_id, voter_id, place
    from unnest(${voters.map(({ seat }) => seat)}::uuid[], ${voters.map(({ by }) => by)}::uuid[])
      with ordinality as given(person_id, voter_id, place)`.execute(tx)
}

/**
 * Ends what nobody has used. Whoever is casting at this moment is waited for; whoever comes later waits for the end of this transaction, looks
 * again, and finds their entitlement lapsed. So what was cast before can be counted, and nothing else ever will be.
 */
export async function lapseEntitled(tx: Tx, voteId: string): Promise<void> {
  const left = tx.updateTable('votes.entitled').set({ lapsed: true })
  await left.where('voteId', '=', voteId).where('used', 'is', null).execute()
}

/** In order of precedence. */
export async function listEntitled(reader: Reader, voteId: string): Promise<Entitled[]> {
  const rows = await reader
    .selectFrom('votes.entitled')
    .selectAll()
    .where('voteId', '=', voteId)
    .orderBy('place')
    .execute()
  return rows as Entitled[]
}

/** What these persons may use in these votes. */
export async function entitledAmong(
  reader: Reader,
  voteIds: readonly string[],
  personIds: readonly string[],
): Promise<Entitled[]> {
  const { rows } = await sql<Entitled>`
    select * from votes.entitled
    where vote_id = any(${[...voteIds]}::uuid[]) and voter_id = any(${[...personIds]}::uuid[])`.execute(reader)
  return rows
}

/** What the holder of a seat, or whoever sits on it, may use. */
export async function findEntitled(reader: Reader, voteId: string, personId: string): Promise<Entitled | undefined> {
  const { rows } = await sql<Entitled>`
    select * from votes.entitled
    where vote_id = ${voteId} and (person_id = ${personId} or voter_id = ${personId}) order by voter_id = ${personId} desc`.execute(
    reader,
  )
  return rows[0]
}
