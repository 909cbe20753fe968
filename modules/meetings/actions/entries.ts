import { mustActInPerson } from '../../../platform/auth/in-person.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { mustHold } from '../../../platform/work/roles.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountsOfPersons, makeEntry, openAccount, waysInOf, withdrawLinksTo } from '../../accounts/index.ts'
import { whoRuns } from '../audiences.ts'
import type { makeEntries as making, withdrawEntries as withdrawing } from '../contract.ts'
import { obstacleToEntries } from '../rules.ts'
import type { Meeting } from '../store/meetings.ts'
import { listSeats, personsOn } from '../store/seats.ts'
import { wayOf } from '../views/entries.ts'
import { lockRun } from './held.ts'

/** A link that is printed for a meeting is of use until it is over, and never longer than this, in milliseconds. */
const longest = 14 * 24 * 3_600_000

/** So long a meeting may go on, in milliseconds. */
const aDay = 24 * 3_600_000

/** So many fit on one sheet that is printed at once. */
const mostAtOnce = 500

/**
 * Makes one-use links for those who are called. Links are keys, so whoever makes them looks after accounts (a clerk for those that are
 * trusted with nothing) and prepares this meeting. Somebody without an account is given one. The row of the meeting is locked, so that
 * none is made beside a cancellation that voids them.
 */
export async function makeEntries(work: Work, { id, personIds }: CheckedInputOf<typeof making>, publicUrl: string) {
  const { tx, now } = work
  const meeting = await lockRun(work, id)
  refuseIf(mustActInPerson(work.actor))
  refuseIf(mustHold(work.actor, 'administrator', 'clerk'))
  refuseIf(obstacleToEntries(meeting, now))
  const called = personsOn(await listSeats(tx, [id]))
  if (personIds?.some(one => !called.includes(one))) refuse({ code: 'meeting.not_called', status: 409 })
  const wanted = personIds ? called.filter(one => personIds.includes(one)) : await withoutWayIn(work, called)
  const accounts = await accountsFor(work, wanted)
  const until = new Date(Math.min(endOf(meeting) + aDay, now.getTime() + longest))
  const made = new Map<string, Awaited<ReturnType<typeof makeEntry>>>()
  // Accounts are locked in one order, so that two who print sheets do not wait for each other.
  for (const [accountId, personId] of [...accounts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    made.set(personId, await makeEntry(work, accountId, { leadsTo: screenOf(id), until }, publicUrl))
  await tell(work, meeting, { name: 'meeting.entries_made', made: made.size })
  return {
    items: wanted.flatMap(personId => {
      const entry = made.get(personId)
      return entry ? [{ person: { id: personId, name: entry.name }, url: entry.url, expiresAt: entry.expiresAt }] : []
    }),
  }
}

/** Voids the links that lead to a meeting and were not used, of everybody or of those who are named. */
export async function withdrawEntries(work: Work, { id, personIds }: CheckedInputOf<typeof withdrawing>) {
  const meeting = await lockRun(work, id)
  refuseIf(mustActInPerson(work.actor))
  refuseIf(mustHold(work.actor, 'administrator', 'clerk'))
  const withdrawn = await voidEntries(work, id, personIds)
  await tell(work, meeting, { name: 'meeting.entries_withdrawn', withdrawn })
  return { withdrawn }
}

/** Nobody comes to a meeting by a link that was made for it once it is cancelled, or once they are called no longer. */
export async function voidEntries(work: Work, meetingId: string, personIds?: readonly string[]): Promise<number> {
  if (personIds === undefined) return withdrawLinksTo(work, screenOf(meetingId))
  const accounts = await accountsOfPersons(work.tx, personIds)
  return accounts.size === 0 ? 0 : withdrawLinksTo(work, screenOf(meetingId), [...accounts.values()])
}

function screenOf(meetingId: string): string {
  return `/meetings/${meetingId}`
}

function endOf({ startsAt, endsAt }: Meeting): number {
  return Date.parse(endsAt ?? startsAt)
}

async function withoutWayIn({ tx, now }: Work, called: readonly string[]): Promise<string[]> {
  const ways = new Map((await waysInOf(tx, called, now)).map(way => [way.personId, way]))
  return called.filter(one => wayOf(ways.get(one)) === 'none').slice(0, mostAtOnce)
}

/** The accounts by their ids, with the person of each; whoever has none is given one. */
async function accountsFor(work: Work, persons: readonly string[]): Promise<Map<string, string>> {
  const known = await accountsOfPersons(work.tx, persons)
  const accounts = new Map<string, string>()
  for (const personId of persons)
    accounts.set(known.get(personId) ?? (await openAccount(work, { personId })).id, personId)
  return accounts
}

async function tell(
  work: Work,
  meeting: Meeting,
  { name, ...facts }: { name: 'meeting.entries_made' | 'meeting.entries_withdrawn'; made?: number; withdrawn?: number },
): Promise<void> {
  const audiences = (await whoRuns(work.tx, meeting, work.today)).map(one => `account:${one}`)
  await work.tell({ name, subjectId: meeting.id, facts, audiences: [...new Set(audiences)].toSorted() })
}
