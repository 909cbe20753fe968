import type { Clock } from '../../../platform/work/clock.ts'
import type { Look } from '../../../platform/work/work.ts'
import { agendaOf, mayReadLine, named, namesOfPeople } from '../../meetings/index.ts'
import type { Room } from '../contract.ts'
import { seenSitting } from '../held.ts'
import { attendanceOn } from '../present.ts'
import { seeLive } from './live.ts'

/** What goes on in a meeting, as far as the actor may know. */
export async function readRoom(look: Look, { id }: { id: string }, dayOf: Clock['dayOf']): Promise<Room> {
  const { reader, actor, now } = look
  const { meeting, standing, leads } = await seenSitting(look, id)
  const { live, lines, stream, speeches } = await seeLive(reader, meeting, dayOf)
  const readable = new Set(lines.filter(line => mayReadLine(line, standing)).map(line => line.id))
  const names = await namesOfPeople(reader, [meeting.chairId])
  const { personId } = actor
  const isSeated = stream.seats.some(seat => seat.personId === personId || seat.substituteId === personId)
  const { present } = attendanceOn(stream, undefined)
  return {
    id,
    title: meeting.title,
    asOf: now.toISOString(),
    chair: meeting.chairId === null ? null : named(names, meeting.chairId),
    live,
    agenda: await agendaOf(look, { id, standing }),
    speeches: speeches.filter(({ isOpen, lineId }) => !isOpen && readable.has(lineId)),
    mine: personId !== null && isSeated ? { personId, here: present.includes(personId) } : null,
    leads,
  }
}
