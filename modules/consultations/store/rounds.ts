import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

export interface Pass {
  code: string
  reason: string
  orderedBy: string
}

export interface Round {
  id: string
  paperId: string
  number: number
  /** Whose asking it gathers for. */
  withinId: string | null
  title: string
  ask: string
  dueOn: string | null
  openToAll: boolean
  openedBy: string
  openedAt: string
  releaserId: string
  closedAt: string | null
  passed: Pass[]
  version: number
}

const columns = sql`round.id, round.paper_id, round.number, round.within_id, round.title, round.ask, round.due_on,
  round.open_to_all, round.opened_by, round.opened_at, round.releaser_id, round.closed_at, round.passed, round.version`

export async function findRound(reader: Reader, id: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`select ${columns} from consultations.round where id = ${id}`.execute(reader)
  return rows[0]
}

/** Locks the round against whoever closes it, sends to it or changes who is asked: these come one after another. */
export async function lockRound(tx: Tx, id: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`select ${columns} from consultations.round where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** Locks the rounds on a paper, so that no list comes in and no answer is cleared while its text is finished. */
export async function lockRoundsOf(tx: Tx, paperId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from consultations.round where paper_id = ${paperId} order by id for update`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The round that was opened last on a paper and is still open, locked; those that a body holds within another are its own affair. */
export async function lockOpenRound(tx: Tx, paperId: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`
    select ${columns} from consultations.round where paper_id = ${paperId} and within_id is null and closed_at is null
    order by opened_at desc, id limit 1 for update`.execute(tx)
  return rows[0]
}

/** Keeps the round open while somebody writes in it; those who do so need not wait for each other. */
export async function holdRound(tx: Tx, id: string): Promise<Round | undefined> {
  const { rows } = await sql<Round>`select ${columns} from consultations.round where id = ${id} for share`.execute(tx)
  return rows[0]
}

/** Keeps the rounds in which an asking gathers as they are; always locked after the round of the asking itself. */
export async function holdRoundsWithin(tx: Tx, askedId: string): Promise<void> {
  await sql`select id from consultations.round where within_id = ${askedId} order by id for share`.execute(tx)
}

/** Rounds within what `seen` says, those that end first first, the open ones before the closed. */
export async function pageOfRounds(
  reader: Reader,
  {
    seen,
    paperId,
    after,
    take,
  }: {
    seen: RawBuilder<boolean>
    paperId: string | undefined
    after: RoundPlace | undefined
    take: number
  },
): Promise<Round[]> {
  const order = sql`(round.closed_at is not null, coalesce(round.due_on, 'infinity'::date), round.id)`
  const from = after
    ? sql`${order} > (${after.closed}, ${after.dueOn ?? 'infinity'}::date, ${after.id}::uuid)`
    : sql`true`
  const of = paperId === undefined ? sql`true` : sql`round.paper_id = ${paperId}`
  const { rows } = await sql<Round>`
    select ${columns} from consultations.round where ${seen} and ${of} and ${from}
    order by round.closed_at is not null, coalesce(round.due_on, 'infinity'::date), round.id limit ${take}`.execute(
    reader,
  )
  return rows
}

export interface RoundPlace {
  closed: boolean
  dueOn: string | null
  id: string
}

type NewRound = Omit<Round, 'id' | 'openedAt' | 'closedAt' | 'passed' | 'version'> & { openedAt: Date }

export async function insertRound(tx: Tx, round: NewRound): Promise<{ id: string; version: number }> {
  return tx
    .insertInto('consultations.round')
    .values({ ...round, passed: '[]' })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export type RoundChange = Partial<Pick<Round, 'title' | 'ask' | 'dueOn' | 'releaserId'>>

export async function updateRound(tx: Tx, { id, version }: Round, change: RoundChange) {
  return tx
    .updateTable('consultations.round')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function markClosed(
  tx: Tx,
  { id, version }: Round,
  { closedAt, passed }: { closedAt: Date; passed: readonly Pass[] },
) {
  return tx
    .updateTable('consultations.round')
    .set({ closedAt, passed: JSON.stringify(passed), version: version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
