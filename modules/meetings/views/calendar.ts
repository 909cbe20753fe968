import type { FileAnswer } from '../../../platform/http/contract.ts'
import type { Look } from '../../../platform/work/work.ts'
import { placesOf } from '../rules.ts'
import { seenMeeting } from '../standing.ts'
import { type Line, listLines } from '../store/lines.ts'
import type { Meeting } from '../store/meetings.ts'
import { calendarOf } from '../takeaways/calendar.ts'
import { namesOfBodies } from './names.ts'

/**
 * The meeting for a calendar. What lies in one is often read by others and on other servers: it names no line that is for some, whoever asks,
 * and no person.
 */
export async function downloadCalendar(look: Look, { id }: { id: string }): Promise<FileAnswer> {
  const { meeting } = await seenMeeting(look, id)
  const lines = await listLines(look.reader, id)
  const bodies = await namesOfBodies(look.reader, [meeting.bodyId])
  const calendar = calendarOf({
    id,
    sequence: meeting.version - 1,
    state: stateOf(meeting),
    title: meeting.title,
    body: { id: meeting.bodyId, name: bodies.get(meeting.bodyId) ?? '' },
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt ?? endOf(meeting.startsAt, lines),
    stampedAt: look.now.toISOString(),
    place: placesOf(meeting),
    link: meeting.videoLink,
    lines: lines.filter(({ readerIds }) => readerIds === null).map(({ title }) => title),
  })
  return { name: `${meeting.title}.ics`, mediaType: 'text/calendar; charset=utf-8', bytes: Buffer.from(calendar) }
}

function stateOf({ cancelledAt, summonses }: Meeting): 'tentative' | 'confirmed' | 'cancelled' {
  if (cancelledAt !== null) return 'cancelled'
  return summonses > 0 ? 'confirmed' : 'tentative'
}

/** Without an end, the meeting lasts as long as its lines, where any says how long. */
function endOf(startsAt: string, lines: readonly Line[]): string | null {
  const minutes = lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0)
  return minutes === 0 ? null : new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
}
