import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { changedFields, given, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { lockBody } from '../../bodies/index.ts'
import { accountOf } from '../../papers/index.ts'
import { findPeople } from '../../people/index.ts'
import { whoMayHear } from '../audiences.ts'
import { kindFor, membersOn, type DayOf } from '../called.ts'
import type {
  cancelMeeting as cancelling,
  changeMeeting as changing,
  conveneMeeting as convening,
} from '../contract.ts'
import { obstacleToRunning, obstacleToTimes } from '../rules.ts'
import { mayConvene } from '../standing.ts'
import { insertMeeting, isNumberTaken, replaceRecorders, updateMeeting } from '../store/meetings.ts'
import { listSeats, personsOn, type SeatRow, writeSeats } from '../store/seats.ts'
import { dropCopies } from './copies.ts'
import { voidEntries } from './entries.ts'
import { lockRun, shown, tellMeeting } from './held.ts'

type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/**
 * Convenes a meeting for a body that one acts for; its members on that day are called, and whoever is invited. Of two who take one number
 * the second is told.
 */
export async function conveneMeeting(work: Work, input: CheckedInputOf<typeof convening>, dayOf: DayOf) {
  const { tx, now } = work
  const { bodyId, kind, invitedIds, recorderIds, ...wanted } = input
  const body = (await lockBody(tx, bodyId)) ?? refuse({ code: 'body.not_found', status: 404 })
  refuseIf(obstacleToRunning({ runs: await mayConvene(whoActs(work), bodyId) }))
  refuseIf(obstacleToTimes(input))
  const on = dayOf(new Date(input.startsAt))
  const { counted } = await kindFor({ reader: tx }, { body, kind, on })
  const number = counted === null ? null : input.number
  if (counted !== null && number !== null) await refuseTaken(work, { bodyId, counted, number })
  const members = await membersOn(work, bodyId, on)
  const seats = await seatsOf(work, members, invitedIds)
  refuseUncalled(seats, input.chairId)
  await refuseUnknownAccounts(work, recorderIds)
  const made = await insertMeeting(tx, {
    ...wanted,
    bodyId,
    kind,
    number,
    countedIn: number === null ? null : counted,
    convenedBy: accountOf(work),
    convenedAt: now,
  })
  await replaceRecorders(tx, made.id, recorderIds)
  await writeSeats(tx, made.id, seats)
  const facts = { bodyId, on, version: made.version, called: seats.length }
  await tellMeeting(work, { name: 'meeting.convened', subjectId: made.id, facts })
  return made
}

/** Changes when and where it is, what it is called and who is called to it. Members stay those of the day on which it was convened. */
export async function changeMeeting(work: Work, { id, ifMatch, invitedIds, recorderIds, ...wanted }: Changing) {
  const { tx } = work
  const before = await lockRun(work, id)
  await refuseStale(work, { subjectId: id, code: 'meeting.changed_meanwhile', ifMatch, current: shown(before) })
  refuseIf(obstacleToTimes({ ...before, ...given(wanted) }))
  if (wanted.number !== undefined && wanted.number !== before.number) {
    if (before.countedIn === null) refuse({ code: 'meeting.not_counted', status: 409 })
    await lockBody(tx, before.bodyId)
    await refuseTaken(work, { id, bodyId: before.bodyId, counted: before.countedIn, number: wanted.number })
  }
  const heard = await whoMayHear(tx, before, work.today)
  const fields = changedFields<object>(shown(before), given(wanted))
  if (invitedIds !== undefined) {
    const seats = await listSeats(tx, [id])
    const invited = seats.filter(({ role }) => role === 'invited').map(({ personId }) => personId)
    if (String(invited) !== String(invitedIds)) {
      const members = seats.filter(({ role }) => role === 'member')
      await writeSeats(tx, id, await seatsOf(work, members, invitedIds))
      const gone = goneFrom(seats, await listSeats(tx, [id]))
      await voidEntries(work, id, gone)
      await dropCopies(work, id, gone)
      fields.push('invited')
    }
  }
  if (recorderIds !== undefined && String(recorderIds.toSorted()) !== String(before.recorderIds)) {
    await refuseUnknownAccounts(work, recorderIds)
    await replaceRecorders(tx, id, recorderIds)
    fields.push('recorders')
  }
  refuseUncalled(await listSeats(tx, [id]), wanted.chairId === undefined ? before.chairId : wanted.chairId)
  if (fields.length === 0) return { id, version: before.version }
  const after = await updateMeeting(tx, before, given(wanted))
  const facts = { version: after.version, fields: fields.toSorted() }
  await tellMeeting(work, { name: 'meeting.changed', subjectId: id, facts }, heard)
  return after
}

/** Cancels a meeting; who was called is told, and its number may be taken by another one. */
export async function cancelMeeting(work: Work, { id, reason }: CheckedInputOf<typeof cancelling>) {
  const before = await lockRun(work, id)
  const after = await updateMeeting(work.tx, before, { cancelledAt: work.now, cancelledBecause: reason })
  const facts = { version: after.version, fields: ['cancelledAt'] }
  await voidEntries(work, id)
  await dropCopies(work, id)
  await tellMeeting(work, { name: 'meeting.cancelled', subjectId: id, facts })
  return after
}

function whoActs({ tx, actor, today }: Work) {
  return { reader: tx, actor, today }
}

async function refuseTaken({ tx }: Work, wanted: Parameters<typeof isNumberTaken>[1]): Promise<void> {
  if (await isNumberTaken(tx, wanted))
    refuse({ code: 'meeting.number_taken', status: 409, facts: { number: wanted.number } })
}

interface Called {
  personId: string
  role: 'member' | 'invited'
  office: string | null
}

/** The members, and after them whoever is invited and is no member. */
async function seatsOf(
  { tx }: Work,
  members: readonly { personId: string; office: string | null }[],
  invitedIds: readonly string[],
): Promise<Called[]> {
  const known = new Set(members.map(({ personId }) => personId))
  const invited = [...new Set(invitedIds)].filter(id => !known.has(id))
  if ((await findPeople(tx, invited)).filter(({ erasedAt }) => erasedAt === null).length < invited.length)
    refuse({ code: 'person.not_found', status: 422 })
  return [
    ...members.map(({ personId, office }) => ({ personId, office, role: 'member' as const })),
    ...invited.map(personId => ({ personId, office: null, role: 'invited' as const })),
  ]
}

/** Who had a place, or sat in one, and has none any more. */
function goneFrom(before: readonly SeatRow[], after: readonly SeatRow[]): string[] {
  const stay = new Set(personsOn(after))
  return personsOn(before).filter(one => !stay.has(one))
}

function refuseUncalled(seats: readonly { personId: string }[], chairId: string | null): void {
  if (chairId !== null && !seats.some(({ personId }) => personId === chairId))
    refuse({ code: 'meeting.not_called', status: 422 })
}

async function refuseUnknownAccounts({ tx }: Work, accountIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(accountIds)]
  if ((await namesOfAccounts(tx, wanted)).size < wanted.length) refuse({ code: 'account.not_found', status: 422 })
}
