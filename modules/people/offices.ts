import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/work/actor.ts'
import type { BodyRow } from '../bodies/contract.ts'
import { findBodies, findBody } from '../bodies/index.ts'
import { existsOn } from '../bodies/rules.ts'
import { profileOf } from '../organisation/index.ts'
import type { OfficeHeld, Seat } from './contract.ts'
import { authorityOf, inPrecedence, isHeldOn } from './rules.ts'
import { type Mandate, mandatesIn, mandatesOf, seatsIn } from './store/mandates.ts'
import { type Sight, sightOf } from './visible.ts'

/** A mandate with the body in which it is held. */
export interface Held {
  mandate: Mandate
  body: BodyRow
}

/** What these people hold, have held and will hold, latest first. */
export async function heldBy(reader: Reader, personIds: readonly string[]): Promise<Held[]> {
  const mandates = await mandatesOf(reader, personIds)
  const bodyIds = new Set(mandates.map(mandate => mandate.bodyId))
  const bodies = new Map((await findBodies(reader, [...bodyIds])).map(body => [body.id, body]))
  return mandates.flatMap(mandate => {
    const body = bodies.get(mandate.bodyId)
    return body ? [{ mandate, body }] : []
  })
}

/** What these people hold on a day, latest first. */
export async function heldOn(reader: Reader, personIds: readonly string[], day: string): Promise<Held[]> {
  return (await heldBy(reader, personIds)).filter(({ mandate, body }) => isHeldOn(mandate, body, day))
}

/** An office as somebody with this sight of its holder may see it. */
export function officeHeld({ mandate, body }: Held, sight: Sight): OfficeHeld {
  return { ...shown(mandate, sight), bodyId: body.id, bodyName: body.name }
}

/**
 * Who sits in a body on a day, with what each may do for it, in order of precedence; at most `most`. Nobody sits in a body
 * that does not exist on that day. Undefined when there is no such body at all.
 */
export async function seatsOn(
  { reader, actor }: { reader: Reader; actor: Actor },
  { bodyId, day, most }: { bodyId: string; day: string; most: number },
): Promise<Seat[] | undefined> {
  const body = await findBody(reader, bodyId)
  if (!body) return undefined
  if (!existsOn(body, day)) return []
  const profile = await profileOf(reader)
  const seats = inPrecedence(profile, await seatsIn(reader, bodyId, day, most), day)
  return seats.flatMap(seat => {
    const { personId: id, familyName, middleName, givenName } = seat
    const sight = sightOf(actor, { id, seated: true })
    if (!sight) return []
    const person = { id, familyName, middleName, givenName }
    return [{ ...shown(seat, sight), ...authorityOf(profile, seat.office, day), person }]
  })
}

/** Who sits in these bodies on a day. `acts` is set for those whose office lets them chair, sign or keep records for the body. */
export async function seatedIn(
  reader: Reader,
  bodyIds: readonly string[],
  day: string,
): Promise<{ bodyId: string; personId: string; acts: boolean }[]> {
  const profile = await profileOf(reader)
  return (await mandatesIn(reader, bodyIds, day)).map(({ bodyId, personId, office }) => ({
    bodyId,
    personId,
    acts: mayActFor(authorityOf(profile, office, day)),
  }))
}

/** The bodies for which somebody may act on a day, by an office that lets them chair, sign or keep records there. */
export async function bodiesActedFor(reader: Reader, personId: string, day: string): Promise<string[]> {
  const profile = await profileOf(reader)
  const held = await heldOn(reader, [personId], day)
  return held.filter(({ mandate }) => mayActFor(authorityOf(profile, mandate.office, day))).map(({ body }) => body.id)
}

function mayActFor({ chairs, signs, keepsRecords }: ReturnType<typeof authorityOf>): boolean {
  return chairs || signs || keepsRecords
}

function shown({ id, office, fromDay, toDay, precedence, version }: Mandate, sight: Sight) {
  return { mandateId: id, office, ...(sight === 'whole' && { particulars: { fromDay, toDay, precedence, version } }) }
}
