import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { foldedWords } from '../../platform/text/fold.ts'
import type { Actor } from '../../platform/work/actor.ts'
import { visibleTo } from '../people/index.ts'
import type { AccountRow } from './contract.ts'
import { columns } from './store.ts'

/** Where a page of accounts ended, in name order. */
export interface Place {
  name: string
  id: string
}

interface Wanted {
  search?: string | undefined
  role?: string | undefined
  after?: Place | undefined
  take: number
}

/** Accounts by name as Vietnamese sorts it. */
export async function pageOfAccounts(reader: Reader, { search, role, after, take }: Wanted): Promise<AccountRow[]> {
  const conditions = [sql`true`]
  for (const word of search === undefined ? [] : foldedWords(search)) conditions.push(sql`folded like ${`%${word}%`}`)
  if (role !== undefined)
    conditions.push(
      sql`exists (select from auth.account_role held where held.account_id = account.id and held.role = ${role})`,
    )
  if (after) conditions.push(sql`(account.name, account.id) > (${after.name}, ${after.id}::uuid)`)
  const { rows } = await sql<AccountRow>`
    select ${columns} from auth.account where ${sql.join(conditions, sql` and `)}
    order by account.name, account.id limit ${take}`.execute(reader)
  return rows
}

/**
 * Accounts that somebody may name, by name: those of persons whom they see, and of the office, which everybody turns to. Nobody who
 * is suspended.
 */
export async function accountsKnownTo(
  reader: Reader,
  actor: Actor,
  { search, take }: { search: string; take: number },
): Promise<{ id: string; name: string }[]> {
  const conditions = foldedWords(search).map(word => sql`account.folded like ${`%${word}%`}`)
  const office = sql`exists (select from auth.account_role held
    where held.account_id = account.id and held.role in ('administrator', 'clerk'))`
  const known = sql`(${office} or ${visibleTo(actor, sql`account.person_id`)})`
  const { rows } = await sql<{ id: string; name: string }>`
    select account.id, account.name from auth.account
    where ${sql.join([sql`account.suspended_at is null`, known, ...conditions], sql` and `)}
    order by account.name, account.id limit ${take}`.execute(reader)
  return rows
}

/** The links of an account that could still be opened. */
export async function openLinks(reader: Reader, accountId: string, now: Date) {
  return reader
    .selectFrom('auth.link')
    .select(['id', 'purpose', 'expiresAt'])
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('expiresAt')
    .execute()
}

/** How somebody can come in today. */
export interface WayIn {
  personId: string
  accountId: string
  /** By a password, a passkey or a device that is not locked. */
  isIn: boolean
  /** A one-use link is out, until then. */
  linkUntil: string | null
  /** Trusted with something, so that only an administrator makes a way in. */
  trusted: boolean
  suspended: boolean
}

/** The ways in of these persons; whoever has no account is left out. */
export async function waysInOf(reader: Reader, personIds: readonly string[], now: Date): Promise<WayIn[]> {
  const { rows } = await sql<WayIn>`
    select account.person_id, account.id as account_id, account.suspended_at is not null as suspended,
      exists (select from auth.account_role where account_role.account_id = account.id) as trusted,
      exists (select from auth.credential where credential.account_id = account.id and password is not null)
        or exists (select from auth.passkey where passkey.account_id = account.id)
        or exists (select from auth.device
          where device.account_id = account.id and ended_at is null and locked_at is null) as is_in,
      (select max(expires_at) from auth.link where link.account_id = account.id and purpose = 'device'
        and used_at is null and withdrawn_at is null and expires_at > ${now}) as link_until
    from auth.account where account.person_id = any(${[...personIds]}::uuid[])`.execute(reader)
  return rows
}

export function auditMandateOf(reader: Reader, accountId: string) {
  return reader
    .selectFrom('auth.auditMandate')
    .select(['startsOn', 'endsOn', 'subjectIds'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

/** The sessions of an account that have not ended, newest first. */
export function liveSessions(reader: Reader, accountId: string, now: Date) {
  return reader
    .selectFrom('auth.session')
    .select(['id', 'method', 'userAgent', 'createdAt', 'expiresAt'])
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('createdAt', 'desc')
    .execute()
}

/** The registered devices of an account, newest first. */
export function liveDevices(reader: Reader, accountId: string) {
  return reader
    .selectFrom('auth.device')
    .select(['id', 'name', 'binding', 'madeAt', 'lockedAt'])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .orderBy('madeAt', 'desc')
    .execute()
}

export function passkeysOf(reader: Reader, accountId: string) {
  return reader
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'createdAt as addedAt'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .execute()
}

/** Who assists whom, as far as this account has to do with it and it is not over. */
export function assistanceAround(reader: Reader, accountId: string, today: string) {
  return reader
    .selectFrom('auth.assistance')
    .innerJoin('auth.account as principal', 'principal.id', 'principalId')
    .innerJoin('auth.account as assistant', 'assistant.id', 'assistantId')
    .select([
      'auth.assistance.id',
      'principalId',
      'principal.name as principalName',
      'assistantId',
      'assistant.name as assistantName',
      'startsOn',
      'endsOn',
    ])
    .where(where => where.or([where('principalId', '=', accountId), where('assistantId', '=', accountId)]))
    .where('endsOn', '>=', today)
    .where('endedAt', 'is', null)
    .orderBy('startsOn')
    .orderBy('auth.assistance.id')
    .execute()
}

/** Those for whom an account may read and prepare today, by name. */
export function principalsOf(reader: Reader, accountId: string, today: string) {
  return reader
    .selectFrom('auth.assistance')
    .innerJoin('auth.account as principal', 'principal.id', 'principalId')
    .select(['principal.id as accountId', 'principal.personId', 'principal.name'])
    .distinct()
    .where('assistantId', '=', accountId)
    .where('startsOn', '<=', today)
    .where('endsOn', '>=', today)
    .where('endedAt', 'is', null)
    .where('principal.suspendedAt', 'is', null)
    .orderBy('principal.name')
    .orderBy('principal.id')
    .execute()
}
