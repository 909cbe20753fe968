import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { foldedWords } from '../../../platform/text/fold.ts'
import type { Actor } from '../../../platform/work/actor.ts'
import { visibleTo } from '../visible.ts'
import { queryFor } from './pages.ts'
import { type Paper, paperColumns } from './papers.ts'

/** Where a page of papers ended. */
export interface ShelfPlace {
  changedAt: string
  id: string
}

interface Wanted {
  search?: string | undefined
  withdrawn: boolean
  after?: ShelfPlace | undefined
  take: number
}

/** Words that more versions have are soon met on the way down the shelf, and are not looked up first. */
const mostLookedUp = 500

/** Papers that the actor may read, the latest first; searched by title, number and file name, and by the words of the newest version. */
export async function pageOfPapers(reader: Reader, actor: Actor, { search, withdrawn, after, take }: Wanted) {
  const conditions = [visibleTo(actor), withdrawn ? sql`withdrawn_at is not null` : sql`withdrawn_at is null`]
  if (search !== undefined && foldedWords(search).length > 0) conditions.push(await matching(reader, search))
  if (after) conditions.push(sql`(changed_at, id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`)
  const { rows } = await sql<Paper>`
    select ${paperColumns} from papers.paper where ${sql.join(conditions, sql` and `)}
    order by changed_at desc, id desc limit ${take}`.execute(reader)
  return rows
}

/** Papers in no order, as far as the actor may read them. */
export async function papersAmong(reader: Reader, actor: Actor, ids: readonly string[]): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select ${paperColumns} from papers.paper where id = any(${[...ids]}::uuid[]) and ${visibleTo(actor)}`.execute(
    reader,
  )
  return rows
}

/** Papers on the shelf that bear one of these numbers, the latest first, as far as the actor may read them. */
export async function papersNumbered(reader: Reader, actor: Actor, numbers: readonly string[], take: number) {
  const { rows } = await sql<Paper>`
    select ${paperColumns} from papers.paper
    where symbol = any(${[...numbers]}::text[]) and withdrawn_at is null and ${visibleTo(actor)}
    order by changed_at desc, id desc limit ${take}`.execute(reader)
  return rows
}

async function matching(reader: Reader, search: string) {
  const named = foldedWords(search).map(word => sql`paper.folded like ${`%${word}%`}`)
  const found = await versionsWith(reader, search)
  const worded = found.length > mostLookedUp ? wordedThemselves(search) : sql`paper.id in ${papersOfNewest(found)}`
  return sql`((${sql.join(named, sql` and `)}) or ${worded})`
}

/** At most one more than are looked up, which says that there are too many. */
async function versionsWith(reader: Reader, search: string): Promise<string[]> {
  const { rows } = await sql<{ versionId: string }>`
    select version_id from papers.versions_with(${queryFor(search)}, ${mostLookedUp + 1})`.execute(reader)
  return rows.map(({ versionId }) => versionId)
}

function papersOfNewest(versionIds: readonly string[]) {
  return sql`(select paper_id from papers.version where id = any(${[...versionIds]}::uuid[])
    and not exists (select from papers.version as later
      where later.paper_id = version.paper_id and later.number > version.number))`
}

function wordedThemselves(search: string) {
  const newest = sql`(select id from papers.version where version.paper_id = paper.id order by number desc limit 1)`
  const query = queryFor(search)
  return sql`(exists (select from papers.page where page.version_id = ${newest} and page.found @@ ${query})
    or exists (select from papers.text where text.version_id = ${newest} and text.found @@ ${query}))`
}
