import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { changedFields, refuseStale } from '../../platform/work/editing.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Work } from '../../platform/work/work.ts'
import { rulebook } from '../rulebook/index.ts'
import type { changeOrganisation as changing } from './contract.ts'
import { insertSettings, lockSettings, type Settings, updateSettings } from './store.ts'

/** The journal's subject for the organisation itself, which has no id. */
const organisationSubject = 'organisation'

/** Sets the organisation up, once. Refuses an unknown profile, and a second time. */
export async function setUpOrganisation(work: Work, settings: Omit<Settings, 'version'>): Promise<void> {
  if (!rulebook.has(settings.profile)) refuse({ code: 'organisation.profile_unknown', status: 422 })
  if (!(await insertSettings(work.tx, settings))) refuse({ code: 'organisation.already_set_up', status: 409 })
  const { profile, language } = settings
  await work.tell({ name: 'organisation.set_up', subjectId: organisationSubject, facts: { profile, language } })
}

/** Changes the name or the first language. */
export async function changeOrganisation(
  work: Work,
  { ifMatch, ...change }: CheckedInputOf<typeof changing> & { ifMatch: number },
) {
  refuseIf(mustHold(work.actor, 'administrator'))
  const before = await lockSettings(work.tx)
  if (!before) return refuse({ code: 'organisation.not_set_up', status: 409 })
  const code = 'organisation.changed_meanwhile'
  await refuseStale(work, { subjectId: organisationSubject, code, ifMatch, current: before })
  const fields = changedFields(before, change)
  if (fields.length === 0) return { version: before.version }
  const { version } = await updateSettings(work.tx, before, change)
  const facts = { fields, version }
  await work.tell({ name: 'organisation.changed', subjectId: organisationSubject, facts, audiences: ['everyone'] })
  return { version }
}
