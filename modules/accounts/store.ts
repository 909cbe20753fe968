import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db/database.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Language } from '../../platform/work/actor.ts'
import type { AccountRole, AccountRow } from './contract.ts'

/** What every query about accounts selects, with `account` as the table's name. */
export const columns = sql`account.id, account.name, account.login, account.person_id, account.language, account.version,
  account.suspended_at is not null as suspended,
  array(select role from auth.account_role where account_role.account_id = account.id order by role) as roles,
  jsonb_build_object(
    'password', exists (select from auth.credential where credential.account_id = account.id and password is not null),
    'authenticator', account.two_factor_enabled,
    'passkeys', (select count(*) from auth.passkey where passkey.account_id = account.id),
    'devices', (select count(*) from auth.device where device.account_id = account.id and device.ended_at is null)
  ) as ways`

export function findAccount(reader: Reader, id: string): Promise<AccountRow | undefined> {
  return first(reader, sql`select ${columns} from auth.account where account.id = ${id}`)
}

export function findAccountOf(reader: Reader, personId: string): Promise<AccountRow | undefined> {
  return first(reader, sql`select ${columns} from auth.account where account.person_id = ${personId}`)
}

/** The accounts of these persons, by the person; persons without one are left out. */
export async function accountsOfPersons(reader: Reader, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; personId: string }>`
    select id, person_id from auth.account where person_id = any(${[...new Set(personIds)]}::uuid[])`.execute(reader)
  return new Map(rows.map(({ id, personId }) => [personId, id]))
}

/** The names that accounts go by; those that do not exist are left out. */
export async function namesOfAccounts(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = sql<string>`any(${[...new Set(ids)]}::uuid[])`
  const rows = await reader.selectFrom('auth.account').select(['id', 'name']).where('id', '=', wanted).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Locks the account, so that what it is trusted with does not change between judging and writing. */
export function lockAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return first(tx, sql`select ${columns} from auth.account where account.id = ${id} for update`)
}

/** Names to sign in with are given one after the other, so that two of the same cannot both be found free. */
export async function isFree(tx: Tx, login: string, besides?: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('auth.login'))`.execute(tx)
  const holder = await tx.selectFrom('auth.account').select('id').where('login', '=', login).executeTakeFirst()
  return holder === undefined || holder.id === besides
}

/**
 * Waits for whoever else is about to take an administrator away, and
 * counts those who can still come in, besides this one.
 */
export async function countOtherAdministrators(tx: Tx, besides: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('auth.administrators'))`.execute(tx)
  const row = await tx
    .selectFrom('auth.accountRole')
    .innerJoin('auth.account', 'auth.account.id', 'auth.accountRole.accountId')
    .select(select => select.fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('suspendedAt', 'is', null)
    .where('accountId', '<>', besides)
    .executeTakeFirstOrThrow()
  return row.count
}

export interface NewAccount {
  name: string
  login: string | null
  personId: string | null
  language: Language
}

/** Answers undefined when the person has an account already. */
export function insertAccount(
  tx: Tx,
  account: NewAccount,
  now: Date,
): Promise<{ id: string; version: number } | undefined> {
  return tx
    .insertInto('auth.account')
    .values({ ...account, folded: folded(account), createdAt: now, updatedAt: now })
    .onConflict(conflict => conflict.column('personId').doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
}

export type AccountChange = Partial<Pick<NewAccount, 'name' | 'login' | 'language'>> & { suspendedAt?: Date | null }

export function updateAccount(tx: Tx, before: AccountRow, change: AccountChange, now: Date) {
  return tx
    .updateTable('auth.account')
    .set({ ...change, folded: folded({ ...before, ...change }), updatedAt: now, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function insertRole(tx: Tx, accountId: string, role: AccountRole): Promise<void> {
  await tx.insertInto('auth.accountRole').values({ accountId, role }).execute()
}

export async function deleteRole(tx: Tx, accountId: string, role: AccountRole): Promise<void> {
  await tx.deleteFrom('auth.accountRole').where('accountId', '=', accountId).where('role', '=', role).execute()
}

export interface AuditMandate {
  startsOn: string
  endsOn: string
  subjectIds: string[] | null
}

export async function putAuditMandate(tx: Tx, accountId: string, mandate: AuditMandate): Promise<void> {
  await tx
    .insertInto('auth.auditMandate')
    .values({ accountId, ...mandate })
    .onConflict(conflict => conflict.column('accountId').doUpdateSet(mandate))
    .execute()
}

function folded({ name, login }: Pick<NewAccount, 'name' | 'login'>): string {
  return fold(`${name} ${login ?? ''}`)
}

export interface NewAssistance {
  principalId: string
  assistantId: string
  startsOn: string
  endsOn: string
}

export function insertAssistance(tx: Tx, assistance: NewAssistance): Promise<{ id: string }> {
  return tx.insertInto('auth.assistance').values(assistance).returning('id').executeTakeFirstOrThrow()
}

/** Undefined when this account has no such assistance, or not any more. */
export function markAssistanceEnded(
  tx: Tx,
  { id, principalId, endedAt }: { id: string; principalId: string; endedAt: Date },
): Promise<{ assistantId: string } | undefined> {
  return tx
    .updateTable('auth.assistance')
    .set({ endedAt })
    .where('id', '=', id)
    .where('principalId', '=', principalId)
    .where('endedAt', 'is', null)
    .returning('assistantId')
    .executeTakeFirst()
}

async function first(reader: Reader, query: RawBuilder<unknown>): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`${query}`.execute(reader)
  return rows[0]
}
