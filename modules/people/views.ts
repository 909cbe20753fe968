import { z } from 'zod'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../platform/http/cursor.ts'
import { id } from '../../platform/http/fields.ts'
import { refuse } from '../../platform/refused.ts'
import type { Look } from '../../platform/work/work.ts'
import { profileOf } from '../organisation/index.ts'
import type { listPeople as listing, OfficeHeld, PersonItem, readComposition as composing } from './contract.ts'
import { heldBy, heldOn, officeHeld, seatsOn } from './offices.ts'
import { authorityOf, isHeldOn } from './rules.ts'
import { findPerson, type Person } from './store/people.ts'
import { pageOfPeople, type Place, searchPeople } from './store/search.ts'
import { type Sight, sightOf } from './visible.ts'

const place = z.object({ sortName: z.array(z.string()).length(3), id })
const mostSeats = 2_000

/** People in name order, those whom the actor may see, each with the offices of today. */
export async function listPeople(look: Look, { search, take, after }: CheckedInputOf<typeof listing>) {
  const { reader, actor, today } = look
  const from = placeIn(after, (value): value is Place => place.safeParse(value).success)
  const wanted = { actor, after: from, take: take + 1 }
  const found = await (search === undefined ? pageOfPeople(reader, wanted) : searchPeople(reader, search, wanted))
  const rows = found.flatMap(person => {
    const sight = sightOf(actor, person)
    return sight ? [{ person, sight }] : []
  })
  const held = await heldOn(
    reader,
    rows.map(({ person }) => person.id),
    today,
  )
  return pageFrom(
    rows,
    take,
    ({ person, sight }) => {
      const own = held.filter(({ mandate }) => mandate.personId === person.id)
      return item(
        person,
        sight,
        own.map(office => officeHeld(office, sight)),
      )
    },
    ({ person: { sortName, id } }) => ({ sortName, id }),
  )
}

/** One person. Whoever sees only the name sees only the offices of today. */
export async function readPerson(look: Look, { id }: { id: string }) {
  const { person, sight } = await seen(look, id)
  const held = await heldBy(look.reader, [id])
  const shown = held.filter(({ mandate, body }) => sight === 'whole' || isHeldOn(mandate, body, look.today))
  return item(
    person,
    sight,
    shown.map(office => officeHeld(office, sight)),
  )
}

/** The offices of a person on a day, each with what it lets them do. */
export async function readOffices(look: Look, { id, on = look.today }: { id: string; on?: string | undefined }) {
  const { sight } = await seen(look, id)
  const profile = await profileOf(look.reader)
  const held = await heldOn(look.reader, [id], on)
  return {
    offices: held.map(office => ({
      ...officeHeld(office, sight),
      ...authorityOf(profile, office.mandate.office, on),
    })),
  }
}

/** Who sits in a body on a day; `complete` is false when there are more than a screen should hold at once. */
export async function readComposition(look: Look, { id, on = look.today }: CheckedInputOf<typeof composing>) {
  const seats = await seatsOn(look, { bodyId: id, day: on, most: mostSeats + 1 })
  if (!seats) return refuse({ code: 'body.not_found', status: 404 })
  return { seats: seats.slice(0, mostSeats), complete: seats.length <= mostSeats }
}

/** Who may chair, sign or keep records for a body on a day. */
export async function readAuthority(look: Look, { id, on = look.today }: CheckedInputOf<typeof composing>) {
  const seats = await seatsOn(look, { bodyId: id, day: on, most: mostSeats })
  if (!seats) return refuse({ code: 'body.not_found', status: 404 })
  return { seats: seats.filter(seat => seat.chairs || seat.signs || seat.keepsRecords) }
}

async function seen({ reader, actor }: Look, id: string): Promise<{ person: Person; sight: Sight }> {
  const person = await findPerson(reader, id)
  const sight = person && sightOf(actor, person)
  return person && sight ? { person, sight } : refuse({ code: 'person.not_found', status: 404 })
}

function item(person: Person, sight: Sight, offices: OfficeHeld[]): PersonItem {
  return { ...person, sight, offices }
}
