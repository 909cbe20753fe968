import { forgetEntries } from '../../platform/auth/forgetting.ts'
import { refuseIf } from '../../platform/refused.ts'
import type { Listeners } from '../../platform/work/work.ts'
import { profileOf } from '../organisation/index.ts'
import { findPerson } from '../people/index.ts'
import { refuseLastAdministrator } from './actions.ts'
import { nameOf } from './names.ts'
import { mustOversee } from './rules.ts'
import { findAccountOf, lockAccount, updateAccount } from './store.ts'
import { tellOf } from './telling.ts'

/** A person's account is called like the person, and goes when the person is erased, if the actor looks after it. */
export const listeners: Listeners = {
  'person.changed': async (work, { subjectId }) => {
    const found = await findAccountOf(work.tx, subjectId)
    const person = found && (await findPerson(work.tx, subjectId))
    if (!found || !person) return
    const name = nameOf(person, (await profileOf(work.tx)).nameOrder)
    const account = await lockAccount(work.tx, found.id)
    if (account && account.name !== name) await updateAccount(work.tx, account, { name }, work.now)
  },
  'person.erased': async (work, { subjectId }) => {
    const found = await findAccountOf(work.tx, subjectId)
    const account = found && (await lockAccount(work.tx, found.id))
    if (!account) return
    refuseIf(mustOversee(work.actor, account))
    if (!account.suspended) await refuseLastAdministrator(work, account)
    const nobody = { name: '', login: null, suspendedAt: work.now }
    const { version } = await updateAccount(work.tx, account, nobody, work.now)
    if (!account.suspended) await tellOf(work, account.id, 'account.suspended', { version })
    await forgetEntries(work, account.id)
  },
}
