import { type Attendance, attendanceAt, type Move, type Seat } from '../../packages/rules/index.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { Work } from '../../platform/work/work.ts'
import { type Line, listLines, recusalsOf, seatsOf } from '../meetings/index.ts'
import { listMoves } from './store/moves.ts'

/** After everything that can have been recorded. */
export const afterAll = '9999-12-31T23:59:59.999Z'

/** Everything that attendance follows from. */
export interface Stream {
  seats: readonly Seat[]
  moves: readonly Move[]
}

/**
 * Who is there, who counts and who may vote now, for a line if one is named. On a line for some only they take part; the others stay in
 * the roll, which is that of the whole meeting.
 */
export async function attendanceNow({ tx }: Pick<Work, 'tx'>, meetingId: string, lineId?: string): Promise<Attendance> {
  const line = lineId === undefined ? undefined : (await listLines(tx, meetingId)).find(({ id }) => id === lineId)
  return attendanceOn(await streamOf(tx, meetingId), line)
}

/** Seats, and what was done about them and not struck. */
export async function streamOf(reader: Reader, meetingId: string): Promise<Stream> {
  const moves = (await listMoves(reader, meetingId))
    .filter(({ struckAt }) => struckAt === null)
    .map(({ personId, kind, at }): Move => ({ personId, kind, at }))
  return { seats: await seatsOf(reader, meetingId), moves: [...moves, ...(await recusalsOf(reader, meetingId))] }
}

/** The same from what was read before. */
export function attendanceOn({ seats, moves }: Stream, line: Pick<Line, 'id' | 'readerIds'> | undefined): Attendance {
  const all = attendanceAt(seats, moves, afterAll, line?.id)
  const readers = line?.readerIds
  if (!readers) return all
  const takesPart = (id: string) => readers.includes(id)
  return { ...all, present: all.present.filter(takesPart), voters: all.voters.filter(({ by }) => takesPart(by)) }
}
