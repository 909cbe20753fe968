import { sql } from 'kysely'
import { dayIn } from '../../platform/work/clock.ts'
import { type AgreedIn, findMeeting } from '../meetings/index.ts'
import type { OutcomeKind } from '../rulebook/contract.ts'

/** What says yes to a paper; noted, deferred or returned does not. */
const yes: readonly OutcomeKind[] = ['approved', 'inPrinciple', 'agreedToIssue']

interface Row {
  paperId: string
  number: number
  meetingId: string
  kind: OutcomeKind | null
}

/** Says to meetings on the left which papers a body agreed to in meetings of its own, by what was concluded there last. */
export function agreedInMeetings({ timeZone }: { timeZone: string }): AgreedIn {
  const dayOf = dayIn(timeZone)
  return async (reader, { bodyId, paperIds }) => {
    const { rows } = await sql<Row>`
      select outcome.paper_id, outcome.paper_number as number, outcome.meeting_id, last.kind
      from conclusions.outcome cross join lateral (select kind from conclusions.wording
        where wording.outcome_id = outcome.id order by wording.number desc limit 1) last
      where outcome.paper_id = any(${[...paperIds]}::uuid[]) order by outcome.number`.execute(reader)
    const meetings = await Promise.all([...new Set(rows.map(row => row.meetingId))].map(id => findMeeting(reader, id)))
    const days = new Map(
      meetings.flatMap(one => (one?.bodyId === bodyId ? [[one.id, dayOf(new Date(one.startsAt))] as const] : [])),
    )
    return rows.flatMap(({ paperId, number, meetingId, kind }) => {
      const on = days.get(meetingId)
      return on !== undefined && kind !== null && yes.includes(kind)
        ? [{ id: null, paperId, number, on, source: null }]
        : []
    })
  }
}
