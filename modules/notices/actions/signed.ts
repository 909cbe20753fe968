import type { Reader } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/refused.ts'
import { existsOn, findBodies } from '../../bodies/index.ts'
import type { Party } from '../../conclusions/contract.ts'
import type { Line } from '../../meetings/index.ts'
import { findPeople } from '../../people/index.ts'
import type { Frame } from '../composing.ts'
import { keptFrom, type Knowing } from '../knowing.ts'
import { signatureOf, type Signer } from '../signers.ts'

/** Whoever is to sign; refused where they held no office for it on the day of the meeting, or may not know what is made known. */
export async function signerAmong(
  reader: Reader,
  { body, on, profile }: Frame,
  { signerId, lines, knowing }: { signerId: string; lines: readonly Line[]; knowing: Knowing },
): Promise<Signer> {
  const { signers } = await signatureOf(reader, { body, on, profile })
  const signer = signers.find(({ id }) => id === signerId)
  if (!signer || keptFrom(signerId, lines, knowing).length > 0) refuse({ code: 'notice.cannot_sign', status: 409 })
  return signer
}

/** Of a line that is for some, nobody else gets anything: no body, and no person who may not know it. */
export async function refuseRecipients(
  reader: Reader,
  recipients: readonly Party[],
  { lines, knowing, on }: { lines: readonly Line[]; knowing: Knowing; on: string },
): Promise<void> {
  const idsOf = (kind: Party['kind']) => [
    ...new Set(recipients.flatMap(party => (party.kind === kind ? party.id : []))),
  ]
  const [bodyIds, personIds] = [idsOf('body'), idsOf('person')]
  const bodies = (await findBodies(reader, bodyIds)).filter(one => existsOn(one, on))
  if (bodies.length < bodyIds.length) refuse({ code: 'body.not_found', status: 422 })
  if ((await findPeople(reader, personIds)).length < personIds.length) refuse({ code: 'person.not_found', status: 422 })
  const isNarrow = lines.some(({ readerIds }) => readerIds !== null)
  const strangers = personIds.filter(id => keptFrom(id, lines, knowing).length > 0)
  const count = (isNarrow ? bodyIds.length : 0) + strangers.length
  if (count > 0) refuse({ code: 'notice.not_for_recipient', status: 409, facts: { count } })
}
