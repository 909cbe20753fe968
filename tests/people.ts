import type { Plenum } from '../server/plenum.ts'
import type { Actor, Role } from '../platform/work/actor.ts'
import type { Work } from '../platform/work/work.ts'

export type PersonName = 'admin' | 'clerk' | 'member' | 'auditor'

function account(number: number, roles: readonly Role[], readOnly = false): Actor & { id: string } {
  const id = `00000000-0000-4000-8000-00000000000${number}`
  return { kind: 'account', id, personId: null, onBehalfOf: null, roles, language: 'vi', readOnly }
}

/** Who walks about in the hall. */
export const people: Record<PersonName, Actor & { id: string }> = {
  admin: account(1, ['administrator']),
  clerk: account(2, ['clerk']),
  member: account(3, ['member']),
  auditor: account(4, ['auditor'], true),
}

const names = Object.keys(people) as PersonName[]

/** Gives everybody an account and a session, proved as their roles demand, and answers their cookies. */
export async function signInEverybody({ auth }: Plenum, work: Work): Promise<Record<PersonName, string>> {
  const { tx, now } = work
  const rows = names.map(name => ({
    id: people[name].id,
    name,
    folded: name,
    login: name,
    language: 'vi',
    createdAt: now,
    updatedAt: now,
  }))
  await tx.insertInto('auth.account').values(rows).execute()
  const roles = names.flatMap(name => people[name].roles.map(role => ({ accountId: people[name].id, role })))
  await tx
    .insertInto('auth.accountRole')
    .values(roles.filter(({ role }) => role !== 'member'))
    .execute()
  await tx
    .insertInto('auth.auditMandate')
    .values({ accountId: people.auditor.id, startsOn: '2020-01-01', endsOn: '2099-12-31', subjectIds: null })
    .execute()
  const cookies = {} as Record<PersonName, string>
  for (const name of names) {
    const { cookie } = await auth.openSession(work, { accountId: people[name].id, method: 'authenticator' })
    cookies[name] = cookie.split(';')[0] ?? ''
  }
  // Tests may leap through the years, and nobody should have to sign in again for that.
  await tx.updateTable('auth.session').set({ expiresAt: '2099-12-31T00:00:00Z' }).execute()
  return cookies
}
