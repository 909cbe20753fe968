import { type Kind, importRows } from '../../modules/imports/index.ts'
import { setUpOrganisation } from '../../modules/organisation/index.ts'
import { system } from '../../platform/work/actor.ts'
import type { Transact } from '../../platform/work/transact.ts'
import { blocOrganisation } from './bloc-organisation.ts'
import { housingAssociation } from './housing-association.ts'
import type { Organisation } from './organisation.ts'
import { seeded } from './random.ts'

export type DemonstrationProfile = 'vn-party' | 'general'

/** The organisation that a profile is shown with; always the same one. */
export function demonstration(profile: DemonstrationProfile): Organisation {
  return profile === 'general' ? housingAssociation() : blocOrganisation(seeded(13))
}

/** Sets a fresh Plenum up with a demonstration organisation. What it is shown by must be faultless, so nothing may be left out. */
export async function loadDemonstration(
  { transact }: { transact: Transact },
  profile: DemonstrationProfile,
): Promise<Organisation> {
  const organisation = demonstration(profile)
  const { name } = organisation
  const language = profile === 'general' ? 'en' : 'vi'
  await transact(system('demonstration'), work => setUpOrganisation(work, { name, language, profile }))
  await loadOrganisation({ transact }, organisation)
  return organisation
}

/** Takes an organisation over through the import, table by table. */
export async function loadOrganisation(
  { transact }: { transact: Transact },
  { bodies, terms, people, mandates }: Pick<Organisation, Kind>,
): Promise<void> {
  await load('bodies', bodies)
  await load('terms', terms)
  await load('people', people)
  await load('mandates', mandates)

  async function load<K extends Kind>(kind: K, rows: Organisation[K]): Promise<void> {
    const { left } = await transact(system('demonstration'), work => importRows<K>(work, kind, rows as never))
    if (left[0]) throw new Error(`${kind}, row ${left[0].number}: ${left[0].faults.map(({ code }) => code).join()}`)
  }
}
