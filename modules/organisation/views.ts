import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import type { Look } from '../../platform/work/work.ts'
import { type Profile, rulebook } from '../rulebook/index.ts'
import type { OrganisationView } from './contract.ts'
import { findSettings } from './store.ts'

/** What the operator settled by configuration. */
export type Deployment = Pick<OrganisationView, 'class' | 'trial' | 'timeZone'>

/** What anybody at the door may know. */
export async function readOrganisation({ reader }: Look, deployment: Deployment): Promise<OrganisationView> {
  const settings = await findSettings(reader)
  if (!settings) return { name: null, language: 'vi', profile: null, version: 0, ...deployment }
  return { ...settings, ...deployment }
}

/** The profile under which this Plenum works. Refuses before the first run. */
export async function profileOf(reader: Reader): Promise<Profile> {
  const settings = await findSettings(reader)
  const profile = settings && rulebook.get(settings.profile)
  return profile ?? refuse({ code: 'organisation.not_set_up', status: 409 })
}
