import type { Listeners, Work } from '../../platform/work/work.ts'
import { openPapersTo } from './actions/substitutes.ts'
import { findMeeting, meetingsCalling } from './store/meetings.ts'
import { forgetPacksWith } from './store/packs.ts'
import { forgetInterests } from './store/recusals.ts'
import { forgetReasons, listSeats } from './store/seats.ts'

/** Whoever is given an account after the invitations went out reads what was sent to them. That somebody was called stays; what they wrote of themselves does not. */
export const listeners: Listeners = {
  'account.opened': async (work, { facts }) => {
    const personId = facts?.['personId']
    if (typeof personId === 'string') await openWhatWasSent(work, personId)
  },
  'person.erased': async ({ tx }, { subjectId }) => {
    await forgetReasons(tx, subjectId)
    await forgetInterests(tx, subjectId)
    await forgetPacksWith(tx, subjectId)
  },
}

async function openWhatWasSent(work: Work, personId: string): Promise<void> {
  for (const id of await meetingsCalling(work.tx, personId)) {
    const meeting = await findMeeting(work.tx, id)
    const seats = await listSeats(work.tx, [id])
    const seat = seats.find(one => one.personId === personId || one.substituteId === personId)
    if (meeting && seat) await openPapersTo(work, { meeting, seat, reader: personId })
  }
}
