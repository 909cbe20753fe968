import { timingSafeEqual } from 'node:crypto'
import { hashOfPassword, loginFrom, setPassword } from '../../platform/auth/password.ts'
import { hashOf } from '../../platform/auth/secrets.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse } from '../../platform/refused.ts'
import type { Work } from '../../platform/work/work.ts'
import { setUpOrganisation } from '../organisation/index.ts'
import type { firstRun as running } from './contract.ts'
import { insertAccount, insertRole, isFree } from './store.ts'
import type { Surroundings } from './surroundings.ts'
import { tellOf } from './telling.ts'

/**
 * Sets Plenum up and makes the first administrator, for whoever has the link that was printed when this process
 * started. Of two who do so at once the second is refused.
 */
export async function firstRun(work: Work, input: CheckedInputOf<typeof running>, { firstRunToken }: Surroundings) {
  if (!timingSafeEqual(hashOf(input.token), hashOf(firstRunToken)))
    refuse({ code: 'first_run.link_wrong', status: 403 })
  const hash = await hashOfPassword(input.password)
  const { language, profile, organisation, name } = input
  await setUpOrganisation(work, { name: organisation, language, profile })
  const login = loginFrom(input.login)
  if (!(await isFree(work.tx, login))) refuse({ code: 'account.login_taken', status: 409 })
  const account = { name, login, personId: null, language }
  const made =
    (await insertAccount(work.tx, account, work.now)) ?? refuse({ code: 'organisation.already_set_up', status: 409 })
  await insertRole(work.tx, made.id, 'administrator')
  await setPassword(work.tx, made.id, hash, work.now)
  await tellOf(work, made.id, 'account.opened', { personId: null })
  await tellOf(work, made.id, 'account.role_granted', { role: 'administrator' })
  return made
}
