import { openAccount } from '../../modules/accounts/actions.ts'
import { findAccount } from '../../modules/accounts/index.ts'
import { appointAuditor, grantRole } from '../../modules/accounts/roles.ts'
import { peopleCoded } from '../../modules/people/index.ts'
import { hashOfPassword, setPassword } from '../../platform/auth/password.ts'
import { system } from '../../platform/work/actor.ts'
import type { Transact } from '../../platform/work/transact.ts'
import type { Work } from '../../platform/work/work.ts'
import { demonstration, type DemonstrationProfile } from '../demonstration/load.ts'
import type { MandateRow, Organisation } from '../demonstration/organisation.ts'
import { type Part, parts } from './parts.ts'

/** Somebody to sign in as. */
export interface Player extends Pick<Part, 'login' | 'does'> {
  id: string
  name: string
}

/** Lets in whoever plays a part in a demonstration; all are entered with one password. */
export async function admitPlayers(
  { transact }: { transact: Transact },
  profile: DemonstrationProfile,
  password: string,
): Promise<Player[]> {
  const organisation = demonstration(profile)
  const hash = await hashOfPassword(password)
  const players: Player[] = []
  for (const part of parts[profile])
    players.push(await transact(system('demonstration'), work => admitPlayer(work, part, organisation, hash)))
  return players
}

/** Gives the part an account that is entered with the password of this hash. Refuses an office that nobody holds. */
async function admitPlayer(
  work: Work,
  { login, does, by, role }: Part,
  { mandates }: Pick<Organisation, 'mandates'>,
  passwordHash: string,
): Promise<Player> {
  const whose = 'name' in by ? by : { personId: await holderOf(work, by, mandates) }
  const { id } = await openAccount(work, { login, ...whose })
  if (role === 'auditor')
    await appointAuditor(work, { id, startsOn: work.today, endsOn: '2099-12-31', subjectIds: null })
  else if (role) await grantRole(work, { id, role })
  await setPassword(work.tx, id, passwordHash, work.now)
  const account = await findAccount(work.tx, id)
  return { id, login, does, name: account?.name ?? login }
}

/** Whoever is the last to have been given the office and still holds it. */
async function holderOf(
  { tx }: Work,
  { body, office }: { body: string; office: string },
  mandates: Iterable<MandateRow>,
): Promise<string> {
  const seats = [...mandates].filter(row => row.body === body && row.office === office && row.to === '')
  const [holder] = await peopleCoded(tx, [seats.at(-1)?.person ?? ''], { held: false })
  if (!holder) throw new Error(`nobody holds the office ${office} in ${body}`)
  return holder.id
}
