import { attendanceAt, neededOf } from '../../../packages/rules/index.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { listSeats, type Meeting, namesOfPeople, type SeatRow } from '../../meetings/index.ts'
import { officeOn, type Profile, ruleNear } from '../../rulebook/index.ts'
import { type Stream, streamOf } from '../../sittings/index.ts'
import type { Attendee, Minutes } from '../contract.ts'

interface Asked {
  meeting: Meeting
  /** When business began; null of a meeting that was entered afterwards. */
  beganAt: string | null
  profile: Profile
  /** The day on which the meeting began. */
  on: string
}

/** Who was called, who came, and whether enough were there when it was opened. */
export async function attendeesOf(
  reader: Reader,
  { meeting, beganAt, profile, on }: Asked,
): Promise<Pick<Minutes, 'members' | 'invited' | 'quorum'>> {
  const stream = await streamOf(reader, meeting.id)
  const seats = await listSeats(reader, [meeting.id])
  const names = await namesOfPeople(
    reader,
    seats.flatMap(({ personId, substituteId }) => [personId, substituteId]),
  )
  const officeIn = (office: string | null) =>
    office === null ? null : (officeOn(profile, office, on)?.words[profile.language] ?? null)
  const shown = (role: SeatRow['role']) =>
    seats
      .filter(seat => seat.role === role)
      .map(seat => ({ ...attendeeFrom(seat, { stream, names, beganAt }), office: officeIn(seat.office) }))
  const quorum = ruleNear(profile.meetings, meeting.kind, on)?.says.quorum ?? null
  return {
    members: shown('member'),
    invited: shown('invited'),
    quorum: beganAt === null ? null : quorumAt(stream, beganAt, quorum),
  }
}

function quorumAt(stream: Stream, at: string, quorum: Parameters<typeof neededOf>[0] | null) {
  const { voters, roll } = attendanceAt(stream.seats, stream.moves, at)
  return { present: voters.length, roll: roll.length, needed: quorum && neededOf(quorum, roll.length) }
}

function attendeeFrom(
  { personId, substituteId, reply }: SeatRow,
  { stream: { moves }, names, beganAt }: { stream: Stream; names: ReadonlyMap<string, string>; beganAt: string | null },
): Omit<Attendee, 'office'> {
  const movesOf = (id: string | null) => moves.filter(move => move.personId === id)
  const arrived = (id: string | null) => movesOf(id).find(({ kind }) => kind === 'arrived')
  const first = arrived(personId)
  const sits = first ? undefined : arrived(substituteId)
  const last = movesOf(personId).findLast(({ kind }) => kind === 'arrived' || kind === 'left')
  return {
    personId,
    name: names.get(personId) ?? '',
    came: first !== undefined || sits !== undefined,
    excused: reply === 'excused',
    by: sits && substituteId !== null ? (names.get(substituteId) ?? '') : null,
    cameLate: first && beganAt !== null && first.at > beganAt ? first.at : null,
    leftEarly: last?.kind === 'left' ? last.at : null,
  }
}
