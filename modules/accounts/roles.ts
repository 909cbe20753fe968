import { withdrawLinks } from '../../platform/auth/links.ts'
import { mustActInPerson } from '../../platform/auth/in-person.ts'
import { endDevices } from '../../platform/auth/devices.ts'
import { endTokens } from '../../platform/auth/tokens.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Work } from '../../platform/work/work.ts'
import { refuseLastAdministrator, suspend } from './actions.ts'
import type { AccountRole, AccountRow, appointAuditor as appointing, grantRole as granting } from './contract.ts'
import { obstacleToDays, obstacleToRole } from './rules.ts'
import { deleteRole, insertRole, lockAccount, putAuditMandate } from './store.ts'
import { tellOf } from './telling.ts'

/**
 * Trusts an account with a role. Its devices, tokens and open links end: a clerk may have made them while the account
 * was trusted with nothing, and must not come to power by them.
 */
export async function grantRole(work: Work, { id, role }: CheckedInputOf<typeof granting>) {
  const account = await lockForTrust(work, id)
  refuseIf(obstacleToRole(account, role))
  await insertRole(work.tx, id, role)
  await endWhatClerksMade(work, id)
  await tellOf(work, id, 'account.role_granted', { role })
  return { id, version: account.version }
}

/**
 * Lets an account read between two days, about everything or about
 * some subjects; said again it changes days and subjects.
 */
export async function appointAuditor(work: Work, { id, ...mandate }: CheckedInputOf<typeof appointing>) {
  const account = await lockForTrust(work, id)
  refuseIf(obstacleToDays(mandate))
  if (!account.roles.includes('auditor')) {
    refuseIf(obstacleToRole(account, 'auditor'))
    await insertRole(work.tx, id, 'auditor')
    await endWhatClerksMade(work, id)
  }
  await putAuditMandate(work.tx, id, mandate)
  const { startsOn, endsOn } = mandate
  await tellOf(work, id, 'account.auditor_appointed', { startsOn, endsOn, limited: mandate.subjectIds !== null })
  return { id, version: account.version }
}

/**
 * Withdraws a role. An auditor comes from outside, so without the
 * mandate the account does not become a member's: it is suspended.
 */
export async function withdrawRole(work: Work, { id, role }: { id: string; role: AccountRole }) {
  const account = await lockForTrust(work, id)
  if (!account.roles.includes(role)) refuse({ code: 'account.role_not_held', status: 409 })
  if (role === 'administrator') await refuseLastAdministrator(work, account)
  await deleteRole(work.tx, id, role)
  await tellOf(work, id, 'account.role_withdrawn', { role })
  if (role === 'auditor') return suspend(work, { ...account, roles: [] })
  return { id, version: account.version }
}

/** Only an administrator, in person, decides what an account is trusted with. */
async function lockForTrust(work: Work, id: string): Promise<AccountRow> {
  refuseIf(mustHold(work.actor, 'administrator'))
  refuseIf(mustActInPerson(work.actor))
  return (await lockAccount(work.tx, id)) ?? refuse({ code: 'account.not_found', status: 404 })
}

async function endWhatClerksMade(work: Work, id: string): Promise<void> {
  await endDevices(work, id)
  await endTokens(work, id)
  await withdrawLinks(work, id)
}
