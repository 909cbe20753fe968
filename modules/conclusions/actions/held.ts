import { refuseIf } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Work } from '../../../platform/work/work.ts'
import { type Line, type Meeting, whoMayHearLine } from '../../meetings/index.ts'
import { deskOf, type Held, hallOf, lockLed } from '../../sittings/index.ts'
import { lineRead } from '../lines.ts'
import { obstacleToConcluding } from '../rules.ts'

/** A line on which something is recorded, with the row of its meeting locked. */
export interface HeldLine {
  meeting: Meeting
  line: Line
  /** The day on which the meeting begins. */
  on: string
  /** The moment to record. */
  at: Date
}

/** The line, for whoever chairs the meeting, records it or prepared it, and may read the line. */
export async function lockLine(
  work: Work,
  { id, lineId }: { id: string; lineId: string },
  dayOf: Clock['dayOf'],
): Promise<HeldLine> {
  return lineOf(work, { held: await lockLed(work, id), lineId }, dayOf)
}

/** A line of a meeting that is locked already. */
export async function lineOf(
  { tx, today }: Work,
  { held: { meeting, standing, state, at }, lineId }: { held: Held; lineId: string },
  dayOf: Clock['dayOf'],
): Promise<HeldLine> {
  const line = await lineRead(tx, { id: meeting.id, lineId }, standing)
  const on = dayOf(new Date(meeting.startsAt))
  refuseIf(obstacleToConcluding({ state, on }, today))
  return { meeting, line, on, at }
}

/** Tells those who may read the line, and the desk of one that is for all. */
export async function tellOfLine(
  { tx, tell, today: day }: Work,
  { meeting, line }: Pick<HeldLine, 'meeting' | 'line'>,
  { name, subjectId, facts }: Pick<Parameters<Work['tell']>[0], 'name' | 'subjectId' | 'facts'>,
): Promise<void> {
  const audiences =
    line.readerIds === null
      ? [deskOf(meeting.id), hallOf(meeting.id)]
      : await whoMayHearLine(tx, { meeting, line, day })
  await tell({ name, subjectId, facts: { meetingId: meeting.id, lineId: line.id, ...facts }, audiences })
}
