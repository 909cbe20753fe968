import { loginFrom } from '../../platform/auth/password.ts'
import { withdrawLinks } from '../../platform/auth/links.ts'
import { endSessions } from '../../platform/auth/sessions.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { changedFields, refuseStale } from '../../platform/work/editing.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Work } from '../../platform/work/work.ts'
import { findSettings, profileOf } from '../organisation/index.ts'
import { findPerson } from '../people/index.ts'
import type { AccountRow, changeAccount as changing, openAccount as opening } from './contract.ts'
import { nameOf } from './names.ts'
import { mustOversee } from './rules.ts'
import { countOtherAdministrators, insertAccount, isFree, lockAccount, updateAccount } from './store.ts'
import { tellOf } from './telling.ts'

/** Makes an account for a person, or under a name of its own. Nobody can come in with it until a link was made. */
export async function openAccount(work: Work, { name, login, language, ...input }: CheckedInputOf<typeof opening>) {
  refuseIf(mustHold(work.actor, 'administrator', 'clerk'))
  const personId = input.personId ?? null
  const signsInAs = login === undefined ? null : await freeLogin(work, login)
  const named = personId === null ? (name ?? refuse(nameMissing)) : await nameOfPerson(work, personId)
  const usual = (await findSettings(work.tx))?.language ?? 'vi'
  const account = { name: named, login: signsInAs, personId, language: language ?? usual }
  const made = await insertAccount(work.tx, account, work.now)
  if (!made) return refuse(personUnfit)
  await tellOf(work, made.id, 'account.opened', { personId })
  return made
}

/** Corrects an account. The name of a person's account is that of the person. */
export async function changeAccount(
  work: Work,
  { id, ifMatch, ...change }: CheckedInputOf<typeof changing> & { ifMatch: number },
) {
  const before = await lockOverseen(work, id)
  await refuseStale(work, { subjectId: id, code: 'account.changed_meanwhile', ifMatch, current: before })
  if (change.name !== undefined && before.personId !== null) refuse({ code: 'account.named_by_person', status: 409 })
  const login = typeof change.login === 'string' ? await freeLogin(work, change.login, id) : change.login
  const wanted = { ...change, ...(login !== undefined && { login }) }
  const fields = changedFields(before, wanted)
  if (fields.length === 0) return { id, version: before.version }
  const after = await updateAccount(work.tx, before, wanted, work.now)
  await tellOf(work, id, 'account.changed', { fields, version: after.version })
  return after
}

/** Lets nobody in under this account. Refuses to shut out the last administrator. */
export async function suspendAccount(work: Work, { id }: { id: string }) {
  return suspend(work, await lockOverseen(work, id))
}

/** Lets a suspended account in again. */
export async function reopenAccount(work: Work, { id }: { id: string }) {
  const before = await lockOverseen(work, id)
  if (!before.suspended) return { id, version: before.version }
  const after = await updateAccount(work.tx, before, { suspendedAt: null }, work.now)
  await tellOf(work, id, 'account.reopened', { version: after.version })
  return after
}

/** The rest of suspending, for whoever holds the account's lock and has judged whether it may be. */
export async function suspend(work: Work, before: AccountRow): Promise<{ id: string; version: number }> {
  const { id } = before
  if (before.suspended) return { id, version: before.version }
  await refuseLastAdministrator(work, before)
  const after = await updateAccount(work.tx, before, { suspendedAt: work.now }, work.now)
  await endSessions(work, { accountId: id })
  await withdrawLinks(work, id)
  await tellOf(work, id, 'account.suspended', { version: after.version })
  return after
}

/** Refuses what would leave nobody who can administer. */
export async function refuseLastAdministrator({ tx }: Work, { id, roles }: AccountRow): Promise<void> {
  if (!roles.includes('administrator')) return
  if ((await countOtherAdministrators(tx, id)) === 0) refuse({ code: 'account.last_administrator', status: 409 })
}

/** Locks an account that the actor looks after. */
export async function lockOverseen(work: Work, id: string): Promise<AccountRow> {
  refuseIf(mustHold(work.actor, 'administrator', 'clerk'))
  const account = (await lockAccount(work.tx, id)) ?? refuse({ code: 'account.not_found', status: 404 })
  refuseIf(mustOversee(work.actor, account))
  return account
}

const nameMissing = { code: 'account.name_missing', status: 422 }
const personUnfit = { code: 'account.person_unfit', status: 409 }

async function freeLogin({ tx }: Work, typed: string, besides?: string): Promise<string> {
  const login = loginFrom(typed)
  return (await isFree(tx, login, besides)) ? login : refuse({ code: 'account.login_taken', status: 409 })
}

async function nameOfPerson({ tx }: Work, personId: string): Promise<string> {
  const person = await findPerson(tx, personId)
  if (!person || person.erasedAt !== null) return refuse(personUnfit)
  return nameOf(person, (await profileOf(tx)).nameOrder)
}
