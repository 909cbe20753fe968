import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import type { Actor } from '../../platform/work/actor.ts'
import type { Paper } from './store/papers.ts'

/** As much of a paper as says who may see it. */
export interface Seen {
  id: string
  keeperId: string
  sharing: Paper['sharing']
  /** The accounts that its keeper chose. */
  readerIds: readonly string[]
  withdrawnAt: string | null
}

/**
 * A paper is seen by its keeper, and until it is withdrawn by those whom the keeper chose or by everybody who is signed in. No
 * role sees more. An assistant also sees what was shared with whom they work for; an auditor who is limited to some subjects
 * sees no other papers.
 */
export function mayRead(actor: Actor, paper: Seen): boolean {
  if (actor.kind !== 'account' || actor.id === null) return false
  if (actor.subjectIds && !actor.subjectIds.includes(paper.id)) return false
  if (paper.keeperId === actor.id) return true
  if (paper.withdrawnAt !== null) return false
  if (paper.sharing === 'everyone') return true
  return paper.sharing === 'chosen' && paper.readerIds.some(id => accountsOf(actor).includes(id))
}

/** The same as SQL, for the table `papers.paper` under the name `paper`. */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'account' || actor.id === null) return sql`false`
  const chosen = sql`exists (select from papers.reader where reader.paper_id = paper.id
    and reader.account_id = any(${accountsOf(actor)}::uuid[]))`
  const shared = sql`paper.withdrawn_at is null and (paper.sharing = 'everyone' or paper.sharing = 'chosen' and ${chosen})`
  const within = actor.subjectIds ? sql`paper.id::text = any(${[...actor.subjectIds]}::text[])` : sql`true`
  return sql`(${within} and (paper.keeper_id = ${actor.id}::uuid or ${shared}))`
}

/** Whether the actor may read the paper with the id in this column. */
export function readableBy(actor: Actor, paperId: RawBuilder<string>): RawBuilder<boolean> {
  return sql`exists (select from papers.paper where paper.id = ${paperId} and ${visibleTo(actor)})`
}

/** Whether the paper with the id in this column has this folded word in its title, number or file name, and the actor may read it. */
export function namedSo(actor: Actor, paperId: RawBuilder<string>, word: string): RawBuilder<boolean> {
  return sql`exists (select from papers.paper where paper.id = ${paperId}
    and paper.folded like ${`%${word}%`} and ${visibleTo(actor)})`
}

/** Whether the actor keeps the paper with the id in this column. */
export function keptBy(actor: Actor, paperId: RawBuilder<string>): RawBuilder<boolean> {
  if (actor.kind !== 'account' || actor.id === null) return sql`false`
  return sql`exists (select from papers.paper where paper.id = ${paperId} and paper.keeper_id = ${actor.id}::uuid)`
}

/** Whoever may not see a paper is told the same as if there were none. */
export function visible<P extends Seen>(actor: Actor, paper: P | undefined): P {
  return paper && mayRead(actor, paper) ? paper : refuse({ code: 'paper.not_found', status: 404 })
}

/** Who may hear of a paper at once: exactly those who may read it. */
export function whoMayHear({ keeperId, sharing, readerIds, withdrawnAt }: Omit<Seen, 'id'>): string[] {
  if (sharing === 'everyone' && withdrawnAt === null) return ['everyone']
  const readers = sharing === 'chosen' && withdrawnAt === null ? readerIds : []
  return [...new Set([keeperId, ...readers])].map(id => `account:${id}`)
}

/** As much of a pack as says who may see it. */
export type SeenPack = Pick<Seen, 'keeperId' | 'sharing' | 'readerIds'>

/**
 * A pack is seen like a paper: by its keeper, by those whom the keeper chose, or by everybody; not by an auditor who is limited
 * to some subjects. Seeing a pack gives no sight of its papers.
 */
export function maySeePack(actor: Actor, pack: SeenPack): boolean {
  return !actor.subjectIds && mayRead(actor, { ...pack, id: '', withdrawnAt: null })
}

/** The same as SQL, for the table `papers.pack` under the name `pack`. */
export function packVisibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'account' || actor.id === null) return sql`false`
  if (actor.subjectIds) return sql`false`
  const chosen = sql`exists (select from papers.pack_reader where pack_reader.pack_id = pack.id
    and pack_reader.account_id = any(${accountsOf(actor)}::uuid[]))`
  return sql`(pack.keeper_id = ${actor.id}::uuid or pack.sharing = 'everyone' or pack.sharing = 'chosen' and ${chosen})`
}

/** Whoever may not see a pack is told the same as if there were none. */
export function visiblePack<P extends SeenPack>(actor: Actor, pack: P | undefined): P {
  return pack && maySeePack(actor, pack) ? pack : refuse({ code: 'pack.not_found', status: 404 })
}

/** Who may hear of a pack at once: exactly those who see it. */
export function whoMayHearPack(pack: SeenPack): string[] {
  return whoMayHear({ ...pack, withdrawnAt: null })
}

/** Which of these papers the actor may read. */
export async function readableAmong(reader: Reader, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from papers.paper where id = any(${[...ids]}::uuid[]) and ${visibleTo(actor)}`.execute(reader)
  return new Set(rows.map(({ id }) => id))
}

function accountsOf({ id, onBehalfOf }: Actor): string[] {
  return [id, onBehalfOf].filter(one => one !== null)
}
