import type { Move, Seat } from '../../packages/rules/index.ts'
import type { Reader } from '../../platform/db/database.ts'
import { listRecusals } from './store/recusals.ts'
import { listSeats } from './store/seats.ts'

export type { AgreedIn } from './agreed.ts'
export { lockRun, lockSeen } from './actions/held.ts'
export { whoMayHear, whoMayHearLine, whoRuns } from './audiences.ts'
export { placesOf } from './rules.ts'
export { inForce, isClosedTo, readersOf } from './readership.ts'
export { mayReadLine, meetingsSeen, seenMeeting, sightOf, type Standing, standingIn, type Who } from './standing.ts'
export { type Line, listLines, meetingsAbout } from './store/lines.ts'
export { findMeeting, type Meeting } from './store/meetings.ts'
export { isPackFile } from './store/packs.ts'
export { listRecusals, type Recusal } from './store/recusals.ts'
export { listSeats, type SeatRow } from './store/seats.ts'
export { hourShown, whenShown } from './takeaways/shown-time.ts'
export { agendaOf } from './views/agenda.ts'
export { named, namesOfPeople } from './views/names.ts'
export { meetingsNear } from './views/near.ts'

/** The places in a meeting in order of precedence: members count, whoever is invited does not. */
export async function seatsOf(reader: Reader, meetingId: string): Promise<Seat[]> {
  const seats = await listSeats(reader, [meetingId])
  return seats.map(({ personId, role, substituteId }) => ({
    personId,
    counts: role === 'member' ? 'always' : 'never',
    ...(substituteId !== null && { substituteId }),
  }))
}

/** Who stayed away from which line from when to when, as moves beside those of arriving and leaving; an item is a line. */
export async function recusalsOf(reader: Reader, meetingId: string): Promise<Move[]> {
  const recusals = await listRecusals(reader, meetingId)
  return recusals.flatMap(({ personId, lineId: itemId, declaredAt, withdrawnAt }): Move[] => [
    { at: declaredAt, personId, itemId, kind: 'recused' },
    ...(withdrawnAt === null ? [] : [{ at: withdrawnAt, personId, itemId, kind: 'rejoined' as const }]),
  ])
}
