import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Counted, Manner, Rule } from '../contract.ts'

/** A vote as it is kept. */
export interface Vote {
  id: string
  bodyId: string
  meetingId: string | null
  lineId: string | null
  words: string
  rule: Rule
  manner: Manner
  roll: number
  present: number
  openedBy: string
  openedAt: string
  dueAt: string | null
  closedAt: string | null
  closedBy: string | null
  yes: number | null
  no: number | null
  other: number | null
  chairDecided: 'carried' | 'lost' | null
  withdrawnAt: string | null
  withdrawnBecause: string | null
  /** How many have voted. */
  voted: number
}

const columns = sql`vote.id, vote.body_id, vote.meeting_id, vote.line_id, vote.words, vote.rule, vote.manner, vote.roll, vote.present,
  vote.opened_by, vote.opened_at, vote.due_at, vote.closed_at, vote.closed_by, vote.yes, vote.no, vote.other, vote.chair_decided,
  vote.withdrawn_at, vote.withdrawn_because,
  (select count(*)::integer from votes.entitled where entitled.vote_id = vote.id and used is not null) as voted`

export async function findVote(reader: Reader, id: string): Promise<Vote | undefined> {
  const { rows } = await sql<Vote>`select ${columns} from votes.vote where id = ${id}`.execute(reader)
  return rows[0]
}

/** Locks the vote alone: whoever casts waits, and everything that was cast before is there to be counted. */
export async function lockVote(tx: Tx, id: string): Promise<Vote | undefined> {
  await sql`select id from votes.vote where id = ${id} for update`.execute(tx)
  return findVote(tx, id)
}

/** In the order in which they were opened. */
export async function votesOfMeeting(reader: Reader, meetingId: string): Promise<Vote[]> {
  const { rows } = await sql<Vote>`
    select ${columns} from votes.vote where meeting_id = ${meetingId} order by opened_at, id`.execute(reader)
  return rows
}

interface Circulated {
  personIds: string[]
  bodyIds: string[]
  accountId: string
  /** Those that were over before are left out. */
  since: Date
  most: number
}

/** The latest circulated votes in which these persons may vote, or that were opened in these bodies or by this account. */
export async function circulatedFor(
  reader: Reader,
  { personIds, bodyIds, accountId, since, most }: Circulated,
): Promise<Vote[]> {
  const { rows } = await sql<Vote>`
    select ${columns} from votes.vote
    where meeting_id is null and coalesce(closed_at, withdrawn_at, 'infinity') > ${since} and (body_id = any(${bodyIds}::uuid[]) or opened_by = ${accountId}
      or exists (select from votes.entitled where entitled.vote_id = vote.id and voter_id = any(${personIds}::uuid[])))
    order by opened_at desc, id limit ${most}`.execute(reader)
  return rows
}

/** Circulated votes that nobody closed yet although their deadline has passed or everybody has voted. */
export async function circulatedOver(reader: Reader, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from votes.vote
    where closed_at is null and withdrawn_at is null and meeting_id is null
      and (due_at <= ${now} or not exists (select from votes.entitled where vote_id = vote.id and used is null))`.execute(
    reader,
  )
  return rows.map(({ id }) => id)
}

type NewVote = Pick<Vote, 'bodyId' | 'meetingId' | 'lineId' | 'words' | 'manner' | 'roll' | 'present' | 'openedBy'> & {
  rule: Rule
  openedAt: Date
  dueAt: Date | null
  closedAt: Date | null
  closedBy: string | null
}

export async function insertVote(tx: Tx, { rule, ...vote }: NewVote): Promise<string> {
  const { id } = await tx
    .insertInto('votes.vote')
    .values({ ...vote, rule: JSON.stringify(rule) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Ending =
  | { closedAt: Date; closedBy: string | null; yes: number; no: number; other: number }
  | { withdrawnAt: Date; withdrawnBecause: string }
  | { chairDecided: 'carried' | 'lost'; chairDecidedBy: string }

export async function updateVote(tx: Tx, id: string, ending: Ending): Promise<void> {
  await tx.updateTable('votes.vote').set(ending).where('id', '=', id).execute()
}

/** Totals that were put right. */
export interface Correction extends Counted {
  voteId: string
  number: number
  because: string
  correctedBy: string
  correctedAt: string
}

/** The first first. */
export async function listCorrections(reader: Reader, voteIds: readonly string[]): Promise<Correction[]> {
  return reader
    .selectFrom('votes.correction')
    .selectAll()
    .where('voteId', '=', sql<string>`any(${[...voteIds]}::uuid[])`)
    .orderBy('voteId')
    .orderBy('number')
    .execute()
}

export async function insertCorrection(
  tx: Tx,
  correction: Omit<Correction, 'correctedAt'> & { correctedAt: Date },
): Promise<void> {
  await tx.insertInto('votes.correction').values(correction).execute()
}
