import { randomInt } from 'node:crypto'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { mustActInPerson } from '../../../platform/auth/in-person.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { seatsOf } from '../../meetings/index.ts'
import { accountOf } from '../../papers/index.ts'
import type { checkIn as checkingIn, recordMoves as recording, strikeMove as striking } from '../contract.ts'
import { type Held, lockLed, lockSitting } from '../held.ts'
import { attendanceOn, streamOf } from '../present.ts'
import { secondsToWait, triesLeft } from '../rules.ts'
import { findCode, writeCode, writeWrongCodes, wrongCodes } from '../store/codes.ts'
import { insertMoves, type MoveRow, strikeMove as strike } from '../store/moves.ts'
import { tellDesk, tellHall } from '../telling.ts'

/** Records for many at once that they came or went; whoever is there, or is not there, already is left as they are. */
export async function recordMoves(work: Work, { id, personIds, kind, at }: CheckedInputOf<typeof recording>) {
  const held = await lockLed(work, id)
  if (held.meeting.summonses === 0) refuse({ code: 'sitting.never_called', status: 409 })
  const when = at === null ? held.at : new Date(at)
  if (when > held.at) refuse({ code: 'sitting.later_than_now', status: 422 })
  return { recorded: await record(work, held, { personIds, kind, at: when }) }
}

/** Strikes what was recorded wrongly of somebody; what they did before counts again. */
export async function strikeMove(work: Work, { id, moveId }: CheckedInputOf<typeof striking>) {
  const { at: struckAt } = await lockLed(work, id)
  const move = await strike(work.tx, { meetingId: id, id: moveId, struckAt, struckBy: accountOf(work) })
  if (!move) return refuse({ code: 'sitting.move_not_found', status: 404 })
  await tellHall(work, id, { name: 'attendance.struck', facts: { moveId, personId: move.personId } }, [move.personId])
  return { id }
}

/** Makes the code for checking in; whoever tried an earlier one may try again. */
export async function showCode(work: Work, { id }: { id: string }) {
  const { at } = await lockLed(work, id)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await writeCode(work.tx, { meetingId: id, code, madeAt: at, madeBy: accountOf(work) })
  await tellDesk(work, id, { name: 'sitting.code_made' })
  return { code }
}

/** Whoever knows the code is there. A wrong one is counted and not refused, since a refusal would take the count back. */
export async function checkIn(work: Work, { id, code }: CheckedInputOf<typeof checkingIn>) {
  const { tx } = work
  const held = await lockSitting(work, id)
  const personId = await seatedAs(work, id)
  const right = await findCode(tx, id)
  if (right === undefined) return refuse({ code: 'sitting.no_code', status: 409 })
  const who = { meetingId: id, accountId: accountOf(work) }
  const wrong = await wrongCodes(tx, who)
  const seconds = wrong ? secondsToWait(wrong, held.at) : 0
  if (seconds > 0) refuse({ code: 'sitting.code_wait', status: 429, facts: { seconds } })
  const here = code === right
  const tries = here ? 0 : (wrong?.tries ?? 0) + 1
  await writeWrongCodes(tx, { ...who, tries, at: held.at })
  if (here) await record(work, held, { personIds: [personId], kind: 'arrived', at: held.at })
  return { here, triesLeft: triesLeft(tries) }
}

/** Whoever is there leaves. */
export async function checkOut(work: Work, { id }: { id: string }) {
  const held = await lockSitting(work, id)
  await record(work, held, { personIds: [await seatedAs(work, id)], kind: 'left', at: held.at })
  return { id }
}

/** The person who acts, who has a seat or sits for somebody. Nobody is there or leaves through an assistant. */
async function seatedAs({ tx, actor }: Work, meetingId: string): Promise<string> {
  refuseIf(mustActInPerson(actor))
  const { personId } = actor
  const seats = await seatsOf(tx, meetingId)
  const isSeated = seats.some(seat => seat.personId === personId || seat.substituteId === personId)
  return personId !== null && isSeated ? personId : refuse({ code: 'sitting.not_called', status: 409 })
}

/** Answers how many of them it was new of. */
async function record(
  work: Work,
  { meeting: { id }, at: recordedAt }: Held,
  { personIds, kind, at }: { personIds: readonly string[]; kind: MoveRow['kind']; at: Date },
): Promise<number> {
  const stream = await streamOf(work.tx, id)
  const called = new Set(stream.seats.flatMap(({ personId, substituteId }) => [personId, substituteId]))
  if (personIds.some(one => !called.has(one))) refuse({ code: 'sitting.not_called', status: 409 })
  const present = new Set(attendanceOn(stream, undefined).present)
  const changing = [...new Set(personIds)].filter(one => present.has(one) === (kind === 'left'))
  if (changing.length === 0) return 0
  const recordedBy = accountOf(work)
  await insertMoves(
    work.tx,
    changing.map(personId => ({ meetingId: id, personId, kind, at, recordedAt, recordedBy })),
  )
  await tellHall(work, id, { name: 'attendance.recorded', facts: { kind, personIds: changing } }, changing)
  return changing.length
}
