import type { z } from 'zod'
import { refuseIf } from '../../../platform/refused.ts'
import { mustHold } from '../../../platform/work/roles.ts'
import type { Look } from '../../../platform/work/work.ts'
import { type WayIn, waysInOf } from '../../accounts/index.ts'
import type { wayIn } from '../contract.ts'
import { obstacleToRunning } from '../rules.ts'
import { seenMeeting } from '../standing.ts'
import { listSeats, personsOn } from '../store/seats.ts'
import { named, namesOfPeople } from './names.ts'

/** Who of those who are called can come in; for whoever looks after accounts and prepares the meeting. */
export async function readEntries(look: Look, { id }: { id: string }) {
  const { standing } = await seenMeeting(look, id)
  refuseIf(obstacleToRunning(standing))
  refuseIf(mustHold(look.actor, 'administrator', 'clerk'))
  const persons = personsOn(await listSeats(look.reader, [id]))
  const people = await namesOfPeople(look.reader, persons)
  const ways = new Map((await waysInOf(look.reader, persons, look.now)).map(way => [way.personId, way]))
  return {
    items: persons.map(one => ({
      person: named(people, one),
      way: wayOf(ways.get(one)),
      linkUntil: ways.get(one)?.linkUntil ?? null,
    })),
  }
}

/** How somebody comes in; undefined is somebody without an account. */
export function wayOf(way: WayIn | undefined): z.infer<typeof wayIn> {
  if (!way) return 'none'
  if (way.suspended) return 'suspended'
  if (way.isIn) return 'inside'
  if (way.linkUntil !== null) return 'link'
  return way.trusted ? 'administrator' : 'none'
}
