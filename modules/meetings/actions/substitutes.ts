import { refuse } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountsOfPersons } from '../../accounts/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { shareNoLonger, shareOnceMore } from '../../papers/index.ts'
import { findPeople } from '../../people/index.ts'
import { ruleNear } from '../../rulebook/index.ts'
import { readersOf } from '../readership.ts'
import { listLines } from '../store/lines.ts'
import type { Meeting } from '../store/meetings.ts'
import { listRecusals } from '../store/recusals.ts'
import { listSeats, type SeatRow } from '../store/seats.ts'
import { forgetShown, insertShown, papersShown } from '../store/shown.ts'
import { dropCopies } from './copies.ts'
import { voidEntries } from './entries.ts'

interface Naming {
  meeting: Meeting
  /** The day on which the meeting is. */
  on: string
  personId: string
  reply: 'coming' | 'excused'
  substituteId: string | null
}

/** Refuses a substitute where the rules know none, of whoever comes or does not count, and one who has a place already. */
export async function refuseSubstitute(
  work: Work,
  { meeting, on, personId, reply, substituteId }: Naming,
): Promise<void> {
  if (substituteId === null) return
  const seats = await listSeats(work.tx, [meeting.id])
  const seat = seats.find(one => one.personId === personId)
  const rule = ruleNear((await profileOf(work.tx)).meetings, meeting.kind, on)
  if (!rule?.says.substitutes || reply !== 'excused' || seat?.role !== 'member')
    refuse({ code: 'meeting.no_substitutes', status: 422 })
  const isSeated = (one: SeatRow) =>
    one.personId === substituteId || (one.substituteId === substituteId && one.personId !== personId)
  if (seats.some(isSeated)) refuse({ code: 'meeting.seated_already', status: 409 })
  const [person] = await findPeople(work.tx, [substituteId])
  if (!person || person.erasedAt !== null) refuse({ code: 'person.not_found', status: 422 })
}

/** Whoever sits for somebody reads what was sent to them; whoever no longer does so reads it no longer. */
export async function exchangeReaders(
  work: Work,
  {
    meeting,
    personId,
    before,
    after,
  }: { meeting: Meeting; personId: string; before: string | null; after: string | null },
): Promise<void> {
  if (before === after) return
  if (before !== null) {
    await closeTo(work, meeting.id, before)
    await voidEntries(work, meeting.id, [before])
    await dropCopies(work, meeting.id, [before])
  }
  if (after !== null) await openPapersTo(work, { meeting, seat: { personId, substituteId: after }, reader: after })
}

/** Lets somebody who is called, or sits for somebody who is, read what a summons let the others read. */
export async function openPapersTo(
  work: Work,
  { meeting, seat, reader }: { meeting: Meeting; seat: Pick<SeatRow, 'personId' | 'substituteId'>; reader: string },
): Promise<void> {
  const { tx } = work
  const accountId = (await accountsOfPersons(tx, [reader])).get(reader)
  if (accountId === undefined) return
  const recusals = await listRecusals(tx, meeting.id)
  const lines = (await listLines(tx, meeting.id)).filter(line => readersOf(line, [seat], recusals).includes(reader))
  const wanted = lines.flatMap(({ papers }) => papers.map(({ paperId }) => paperId))
  for (const paperId of (await papersShown(tx, meeting.id)).filter(id => wanted.includes(id))) {
    const added = await shareOnceMore(work, paperId, accountId)
    await insertShown(tx, { meetingId: meeting.id, paperId, added, wanted: [accountId] })
  }
}

async function closeTo(work: Work, meetingId: string, personId: string): Promise<void> {
  const accountId = (await accountsOfPersons(work.tx, [personId])).get(personId)
  if (accountId === undefined) return
  for (const paperId of await forgetShown(work.tx, { meetingId, accountId }))
    await shareNoLonger(work, paperId, accountId)
}
