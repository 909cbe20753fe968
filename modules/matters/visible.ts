import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import type { Actor } from '../../platform/work/actor.ts'
import { findPapers, readableAmong, readableBy, whoMayHear as whoMayHearPaper } from '../papers/index.ts'
import type { Matter } from './store/matters.ts'

/** As much of a matter as says who may see it. */
export type Seen = Pick<Matter, 'id' | 'ownerId' | 'workerIds' | 'paperIds'>

/**
 * A matter is seen by its owner, by those who work on it and their assistants, and by whoever may read one of its papers. An
 * auditor who is limited to some subjects sees it by these alone. Seeing a matter gives no sight of its papers.
 */
export function maySee(actor: Actor, matter: Seen, readable: ReadonlySet<string>): boolean {
  if (actor.kind !== 'account' || actor.id === null) return false
  if (matter.paperIds.some(id => readable.has(id))) return true
  const within =
    actor.subjectIds === undefined || [matter.id, ...matter.paperIds].some(id => actor.subjectIds?.includes(id))
  return within && (matter.ownerId === actor.id || matter.workerIds.some(id => accountsOf(actor).includes(id)))
}

/** The same as SQL, for the table `matters.matter` under the name `matter`. */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'account' || actor.id === null) return sql`false`
  const part = (condition: RawBuilder<boolean>) =>
    sql<boolean>`exists (select from matters.part where part.matter_id = matter.id and ${condition})`
  const subjects = [...(actor.subjectIds ?? [])]
  const within = actor.subjectIds
    ? sql`(matter.id::text = any(${subjects}::text[]) or ${part(sql`part.paper_id::text = any(${subjects}::text[])`)})`
    : sql`true`
  const works = sql`exists (select from matters.worker where worker.matter_id = matter.id
    and worker.account_id = any(${accountsOf(actor)}::uuid[]))`
  const reads = part(readableBy(actor, sql`part.paper_id`))
  return sql`(${within} and (matter.owner_id = ${actor.id}::uuid or ${works}) or ${reads})`
}

/** Whoever may not see a matter is told the same as if there were none; otherwise also which of its papers they may read. */
export async function seen(
  { reader, actor }: { reader: Reader; actor: Actor },
  matter: Matter | undefined,
): Promise<{ matter: Matter; readable: Set<string> }> {
  const readable = await readableAmong(reader, actor, matter?.paperIds ?? [])
  return matter && maySee(actor, matter, readable)
    ? { matter, readable }
    : refuse({ code: 'matter.not_found', status: 404 })
}

/** Which of these matters the actor sees. */
export async function seesAmong(reader: Reader, actor: Actor, matters: readonly Matter[]): Promise<Set<string>> {
  const readable = await readableAmong(
    reader,
    actor,
    matters.flatMap(({ paperIds }) => paperIds),
  )
  return new Set(matters.filter(matter => maySee(actor, matter, readable)).map(({ id }) => id))
}

/** Whether the actor works on a matter; assistants see it, but do not change it. */
export function mayWork({ kind, id }: Actor, { ownerId, workerIds }: Pick<Seen, 'ownerId' | 'workerIds'>): boolean {
  return kind === 'account' && id !== null && (ownerId === id || workerIds.includes(id))
}

/** Who may hear of a matter at once: exactly those who see it. */
export async function whoMayHear(
  reader: Reader,
  { ownerId, workerIds, paperIds }: Omit<Seen, 'id'>,
): Promise<string[]> {
  const accounts = [ownerId, ...workerIds].map(id => `account:${id}`)
  const papers = await findPapers(reader, paperIds)
  return [...new Set([...accounts, ...papers.flatMap(whoMayHearPaper)])].toSorted()
}

function accountsOf({ id, onBehalfOf }: Actor): string[] {
  return [id, onBehalfOf].filter(one => one !== null)
}
