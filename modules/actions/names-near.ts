import type { Reader } from '../../platform/db/database.ts'
import { findBodies, pageOfBodies } from '../bodies/index.ts'
import { listSeats, type Meeting, named, namesOfPeople } from '../meetings/index.ts'
import type { Party } from './reading/named.ts'

const mostBelow = 200

/** To whom an action of a meeting could fall: the body itself and those under it, then those who are called, in order of precedence. */
export async function namesNear(
  { reader, today: on }: { reader: Reader; today: string },
  { id, bodyId: parentId }: Pick<Meeting, 'id' | 'bodyId'>,
): Promise<Party[]> {
  const below = await pageOfBodies(reader, { on, parentId, take: mostBelow })
  const bodies = [...(await findBodies(reader, [parentId])), ...below]
  const seats = await listSeats(reader, [id])
  const called = seats.flatMap(({ personId, substituteId }) => [
    personId,
    ...(substituteId === null ? [] : [substituteId]),
  ])
  const people = await namesOfPeople(reader, called)
  return [
    ...bodies.map(({ id: bodyId, name }) => ({ kind: 'body' as const, id: bodyId, name })),
    ...[...new Set(called)].map(one => ({ kind: 'person' as const, ...named(people, one) })),
  ]
}
