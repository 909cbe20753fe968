import { type Attendance, attendanceAt, type Move, type Seat } from '../../packages/rules/index.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { Work } from '../../platform/work/work.ts'
import { type Line, listLines, listSeats, type SeatRow } from '../meetings/index.ts'
import { listMoves } from './store/moves.ts'

/** After everything that can have been recorded. */
const now = '9999-12-31T23:59:59.999Z'

/**
 * Who is there, who counts and who may vote, for a line if one is named. On a line for some, only they take part; the others stay in the roll,
 * which is that of the body.
 */
export async function attendanceNow({ tx }: Pick<Work, 'tx'>, meetingId: string, lineId?: string): Promise<Attendance> {
  const { seats, moves, lines } = await streamOf(tx, meetingId)
  return attendanceFor({ seats, moves, line: lines.find(({ id }) => id === lineId) })
}

/** Everything that attendance follows from. */
export async function streamOf(reader: Reader, meetingId: string) {
  const rows = await listSeats(reader, [meetingId])
  const moves: Move[] = (await listMoves(reader, meetingId))
    .filter(({ struckAt }) => struckAt === null)
    .map(({ personId, kind, at }) => ({ personId, kind, at }))
  return { rows, seats: rows.map(seatOf), moves, lines: await listLines(reader, meetingId) }
}

/** The same from what was read before. */
export function attendanceFor({
  seats,
  moves,
  line,
}: {
  seats: readonly Seat[]
  moves: readonly Move[]
  line?: Line | undefined
}): Attendance {
  const all = attendanceAt(seats, moves, now, line?.id)
  const readers = line?.readerIds
  if (!readers) return all
  const takesPart = (id: string) => readers.includes(id)
  return { ...all, present: all.present.filter(takesPart), voters: all.voters.filter(({ by }) => takesPart(by)) }
}

function seatOf({ personId, role }: SeatRow): Seat {
  return { personId, counts: role === 'member' ? 'always' : 'never' }
}
