import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { fold, foldedWords } from '../../../platform/text/fold.ts'

export interface Matter {
  id: string
  title: string
  ownerId: string
  targetWords: string | null
  targetOn: string | null
  begunAt: string
  changedAt: string
  closedAt: string | null
  version: number
  workerIds: string[]
  /** In the order in which they stand in it. */
  paperIds: string[]
}

const columns = sql`matter.id, matter.title, matter.owner_id, matter.target_words, matter.target_on, matter.begun_at,
  matter.changed_at, matter.version,
  (select closed_at from matters.closing where closing.matter_id = matter.id and reopened_at is null) as closed_at,
  array(select account_id::text from matters.worker where worker.matter_id = matter.id order by 1) as worker_ids,
  array(select paper_id::text from matters.part where part.matter_id = matter.id order by place, paper_id) as paper_ids`

export async function findMatter(reader: Reader, id: string): Promise<Matter | undefined> {
  const { rows } = await sql<Matter>`select ${columns} from matters.matter where id = ${id}`.execute(reader)
  return rows[0]
}

/** Locks the matter, so that its papers, workers and closing change one after another. */
export async function lockMatter(tx: Tx, id: string): Promise<Matter | undefined> {
  await sql`select id from matters.matter where id = ${id} for update`.execute(tx)
  // What hangs on it is read once nobody else can change it.
  return findMatter(tx, id)
}

/** Where a page of matters ended. */
export interface MatterPlace {
  changedAt: string
  id: string
}

interface Wanted {
  visible: RawBuilder<boolean>
  search?: string | undefined
  /** Whether the paper with the id in this column has this word in its title, as far as may be known. */
  titled: (paperId: RawBuilder<string>, word: string) => RawBuilder<boolean>
  /** Open or closed ones alone. */
  closed?: boolean | undefined
  after?: MatterPlace | undefined
  take: number
}

/** Matters within what `visible` says, the latest first. */
export async function pageOfMatters(
  reader: Reader,
  { visible, search, titled, closed, after, take }: Wanted,
): Promise<Matter[]> {
  const conditions: RawBuilder<unknown>[] = [visible]
  for (const word of search === undefined ? [] : foldedWords(search)) {
    const part = sql`exists (select from matters.part
      where part.matter_id = matter.id and ${titled(sql`part.paper_id`, word)})`
    const due = sql`exists (select from matters.deadline where deadline.matter_id = matter.id
      and removed_at is null and deadline.folded like ${`%${word}%`})`
    conditions.push(sql`(matter.folded like ${`%${word}%`} or ${part} or ${due})`)
  }
  const isClosed = sql`exists (select from matters.closing where closing.matter_id = matter.id and reopened_at is null)`
  if (closed !== undefined) conditions.push(closed ? isClosed : sql`not ${isClosed}`)
  if (after) conditions.push(sql`(changed_at, id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`)
  const { rows } = await sql<Matter>`
    select ${columns} from matters.matter where ${sql.join(conditions, sql` and `)}
    order by changed_at desc, id desc limit ${take}`.execute(reader)
  return rows
}

/** The matters in which these papers stand, by paper. */
export async function mattersOf(reader: Reader, paperIds: readonly string[]): Promise<Map<string, Matter>> {
  const { rows } = await sql<Matter>`
    select ${columns} from matters.matter where id in
      (select matter_id from matters.part where paper_id = any(${[...paperIds]}::uuid[]))`.execute(reader)
  return new Map(rows.flatMap(matter => matter.paperIds.map(id => [id, matter] as const)))
}

type NewMatter = Pick<Matter, 'title' | 'ownerId' | 'targetWords' | 'targetOn'> & { begunAt: Date }

export async function insertMatter(tx: Tx, matter: NewMatter): Promise<{ id: string; version: number }> {
  return tx
    .insertInto('matters.matter')
    .values({ ...matter, changedAt: matter.begunAt, folded: fold(matter.title) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export type MatterChange = Partial<Pick<Matter, 'title' | 'ownerId' | 'targetWords' | 'targetOn'>>

/** Writes a change, and gives the matter its next version, by which editors notice each other. */
export async function updateMatter(tx: Tx, { id, version }: Matter, change: MatterChange & { changedAt: Date }) {
  return tx
    .updateTable('matters.matter')
    .set({ ...change, ...(change.title !== undefined && { folded: fold(change.title) }), version: version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** Brings the matter to the top of lists; whoever is editing it need not notice. */
export async function touchMatter(tx: Tx, id: string, changedAt: Date): Promise<void> {
  await tx.updateTable('matters.matter').set({ changedAt }).where('id', '=', id).execute()
}

export async function replaceWorkers(tx: Tx, matterId: string, accountIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('matters.worker').where('matterId', '=', matterId).execute()
  const rows = [...new Set(accountIds)].map(accountId => ({ matterId, accountId }))
  if (rows.length > 0) await tx.insertInto('matters.worker').values(rows).execute()
}

/** Takes somebody out of the workers of all matters. */
export async function forgetWorker(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('matters.worker').where('accountId', '=', accountId).execute()
}
