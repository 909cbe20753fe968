import { attendanceOver } from '../../../packages/rules/index.ts'
import { refuseIf } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { accountsOfPersons } from '../../accounts/index.ts'
import { listSeats, named, namesOfPeople } from '../../meetings/index.ts'
import type { DeskSeat } from '../contract.ts'
import { seenSitting } from '../held.ts'
import { attendanceOn, type Stream, streamOf } from '../present.ts'
import { obstacleToLeading } from '../rules.ts'
import { findCode } from '../store/codes.ts'
import { listMoves, type MoveRow } from '../store/moves.ts'

/** Who is there, in order of precedence, and how that went. */
export async function readDesk(look: Look, { id }: { id: string }) {
  const { reader } = look
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  const stream = await streamOf(reader, id)
  return {
    id,
    code: (await findCode(reader, id)) ?? null,
    seats: await seatsAt(look, { id, stream, openLineId: sitting.openLineId }),
    course: attendanceOver(stream.seats, stream.moves),
  }
}

/** Each seat with whoever sits for its holder after it. */
async function seatsAt(
  { reader }: Look,
  { id, stream, openLineId }: { id: string; stream: Stream; openLineId: string | null },
): Promise<DeskSeat[]> {
  const seats = (await listSeats(reader, [id])).flatMap(({ personId, substituteId, role, office, reply }) => [
    { personId, role, office, reply, sitsFor: null },
    ...(substituteId === null ? [] : [{ personId: substituteId, role, office: null, reply: null, sitsFor: personId }]),
  ])
  const ids = seats.map(({ personId }) => personId)
  const [names, accounts] = [await namesOfPeople(reader, ids), await accountsOfPersons(reader, ids)]
  const moves = Map.groupBy(await listMoves(reader, id), ({ personId }) => personId)
  const here = new Set(attendanceOn(stream, undefined).present)
  const recused = new Set(openLineId && attendanceOn(stream, { id: openLineId, readerIds: null }).recused)
  return seats.map(({ personId, sitsFor, ...seat }) => ({
    ...seat,
    person: named(names, personId),
    sitsFor: sitsFor === null ? null : named(names, sitsFor),
    here: here.has(personId),
    recused: recused.has(personId),
    moves: (moves.get(personId) ?? []).map(move => shown(move, accounts.get(personId))),
  }))
}

function shown({ id, kind, at, struckAt, recordedBy }: MoveRow, accountId: string | undefined): DeskSeat['moves'][0] {
  return { id, kind, at, struck: struckAt !== null, byThemselves: recordedBy === accountId }
}
