import type { Reader, Tx } from '../db/database.ts'
import type { Obstacle } from '../refused.ts'
import type { Work } from '../work/work.ts'
import { hashOf, newSecret } from './secrets.ts'

/**
 * What a one-use link is good for. `device`: registering a phone or tablet. `password`: choosing a new password.
 * `recovery`: the same, and everything else that the account was entered with is void.
 */
export type Purpose = 'device' | 'password' | 'recovery'

export interface MadeLink {
  id: string
  /** The secret itself: shown now and never again. */
  token: string
  expiresAt: string
}

const hourMs = 60 * 60 * 1000
/** A slip for a device is carried home; whoever may choose a password does so the same day. */
const hoursValid: Record<Purpose, number> = { device: 7 * 24, password: 24, recovery: 24 }

/** For what a link was made: the screen to which it leads, and until when it may be of use. */
export interface Errand {
  leadsTo: string
  until: Date
}

/**
 * Makes a link for an account; an earlier one for the same purpose is
 * void. The caller has judged whether the actor may.
 */
export async function makeLink(work: Work, accountId: string, purpose: Purpose, errand?: Errand): Promise<MadeLink> {
  const { tx, actor, now } = work
  await withdrawLinks(work, accountId, purpose)
  const token = newSecret()
  const expiresAt = errand?.until ?? new Date(now.getTime() + hoursValid[purpose] * hourMs)
  const leadsTo = errand?.leadsTo ?? null
  const { id } = await tx
    .insertInto('auth.link')
    .values({ accountId, purpose, tokenHash: hashOf(token), madeBy: actor.id, madeAt: now, expiresAt, leadsTo })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellOfLink(work, 'link.made', accountId, { linkId: id, purpose })
  return { id, token, expiresAt: expiresAt.toISOString() }
}

/** Voids the unused links of an account, and tells which. */
export async function withdrawLinks(work: Work, accountId: string, purpose?: Purpose): Promise<void> {
  const open = unused(work).where('accountId', '=', accountId)
  await withdraw(work, purpose === undefined ? open : open.where('purpose', '=', purpose))
}

/** Voids the unused links that lead to a screen, of these accounts alone where any are named; answers how many. */
export function withdrawLinksTo(work: Work, leadsTo: string, accountIds?: readonly string[]): Promise<number> {
  const open = unused(work).where('leadsTo', '=', leadsTo)
  return withdraw(work, accountIds === undefined ? open : open.where('accountId', 'in', [...accountIds]))
}

export const linkNotValid: Obstacle = { code: 'link.not_valid', status: 404 }

/** What a link is good for now, and for whom; nothing when it is unknown, used, void or too old. */
export function findLink(reader: Reader, token: string, now: Date) {
  return reader
    .selectFrom('auth.link')
    .innerJoin('auth.account', 'auth.account.id', 'auth.link.accountId')
    .select(['auth.link.id', 'purpose', 'accountId', 'name', 'login', 'expiresAt', 'leadsTo'])
    .where('tokenHash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .where('suspendedAt', 'is', null)
    .executeTakeFirst()
}

/** Uses the link up. Of two who open it at once, one gets nothing. */
export async function claimLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('auth.link')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function unused({ tx, now }: Work) {
  return tx
    .updateTable('auth.link')
    .set({ withdrawnAt: now })
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
}

async function withdraw(work: Work, open: ReturnType<typeof unused>): Promise<number> {
  const rows = await open.returning(['id', 'accountId']).execute()
  for (const { id, accountId } of rows) await tellOfLink(work, 'link.withdrawn', accountId, { linkId: id })
  return rows.length
}

function tellOfLink(work: Work, name: string, accountId: string, facts: Record<string, string>): Promise<void> {
  return work.tell({ name, subjectId: accountId, facts, audiences: [`account:${accountId}`, 'administrators'] })
}
