import type { Letterhead } from '../../../platform/letters/letterhead.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findAccount, namesOfAccounts } from '../../accounts/index.ts'
import { findBody } from '../../bodies/index.ts'
import { findSettings, profileOf } from '../../organisation/index.ts'
import { bodiesActedFor, heldOn } from '../../people/index.ts'
import { officeOn } from '../../rulebook/index.ts'
import type { Round } from '../store/rounds.ts'

/**
 * Who writes the letters of a round: whoever releases its answers signs, for the body for which they act that day, with the office they
 * hold in it. Who acts for no body writes for the organisation.
 */
export async function letterheadOf(
  { reader, today }: Pick<Look, 'reader' | 'today'>,
  round: Round,
): Promise<Letterhead> {
  const { releaserId } = round
  const profile = await profileOf(reader)
  const organisation = (await findSettings(reader))?.name ?? ''
  const personId = (await findAccount(reader, releaserId))?.personId
  const name = (await namesOfAccounts(reader, [releaserId])).get(releaserId) ?? ''
  const [bodyId] = personId ? await bodiesActedFor(reader, personId, today) : []
  const body = bodyId === undefined ? undefined : await findBody(reader, bodyId)
  if (!personId || !body) {
    const signatory = { office: null, name }
    return { profile: profile.code, superior: null, organ: organisation, symbol: null, signatory }
  }
  const superior = body.parentId === null ? undefined : await findBody(reader, body.parentId)
  const held = (await heldOn(reader, [personId], today)).find(one => one.body.id === body.id)
  const office = held && officeOn(profile, held.mandate.office, today)?.words[profile.language]
  return {
    profile: profile.code,
    superior: superior?.name ?? null,
    organ: body.name,
    symbol: body.symbol,
    signatory: { office: office ?? null, name },
  }
}
