import { refuseIf } from '../../../platform/refused.ts'
import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import type { Line } from '../../meetings/index.ts'
import { seenSitting } from '../held.ts'
import { attendanceOn, type Stream } from '../present.ts'
import { obstacleToLeading } from '../rules.ts'
import { findCode } from '../store/codes.ts'
import { seeLive } from './live.ts'

/** What is thrown on the wall. Of a line for some it shows nothing while anybody is there who may not read it. */
export async function readProjector(look: Look, { id }: { id: string }, dayOf: Clock['dayOf']) {
  const { reader, now } = look
  const sitting = await seenSitting(look, id)
  refuseIf(obstacleToLeading(sitting))
  const { live, lines, stream, speeches } = await seeLive(reader, sitting.meeting, dayOf)
  const shown = new Set(lines.filter(line => isReadByAll(stream, line)).map(line => line.id))
  return {
    id,
    title: sitting.meeting.title,
    asOf: now.toISOString(),
    live,
    agenda: lines.map(line => ({ id: line.id, kind: line.kind, title: shown.has(line.id) ? line.title : null })),
    speeches: speeches.filter(({ isOpen, lineId }) => !isOpen && shown.has(lineId)),
    code: (await findCode(reader, id)) ?? null,
  }
}

/** Whether everybody who is there may read a line. Whoever stays away from it has left the room. */
function isReadByAll(stream: Stream, { id, readerIds }: Line): boolean {
  if (readerIds === null) return true
  const { present } = attendanceOn(stream, { id, readerIds: null })
  return present.length > 0 && present.every(one => readerIds.includes(one))
}
