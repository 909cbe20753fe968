import type { Reader } from '../../../platform/db/database.ts'
import type { MeetingView } from '../contract.ts'
import { placesOf } from '../rules.ts'
import { type Line, listLines } from '../store/lines.ts'
import type { Meeting } from '../store/meetings.ts'
import type { SeatRow } from '../store/seats.ts'
import { type Around, aroundOf, type Summons } from '../store/summonses.ts'
import { named, namesOfPeople } from './names.ts'

type Unsent = NonNullable<MeetingView['unsent']>

/** How the meeting differs from what was last sent: when, where and with whom it is, then its agenda in its order. */
export async function unsentOf(
  reader: Reader,
  { meeting, seats, last }: { meeting: Meeting; seats: readonly SeatRow[]; last: Summons | undefined },
): Promise<Unsent | null> {
  if (last === undefined) return null
  const around = last.around ? await aroundSince(reader, last.around, aroundOf(meeting, seats)) : []
  return [...around, ...differenceOf(last.lines, await listLines(reader, meeting.id))]
}

async function aroundSince(reader: Reader, before: Around, now: Around): Promise<Unsent> {
  const isMoved = [before.startsAt, before.endsAt].join() !== [now.startsAt, now.endsAt].join()
  const come = now.invitedIds.filter(one => !before.invitedIds.includes(one))
  const gone = before.invitedIds.filter(one => !now.invitedIds.includes(one))
  const people = await namesOfPeople(reader, [...come, ...gone])
  const naming = (change: 'invited' | 'uninvited') => (id: string) => ({ change, title: named(people, id).name })
  return [
    ...(isMoved ? [{ change: 'when' as const, title: '' }] : []),
    ...(placesOf(before) === placesOf(now) ? [] : [{ change: 'where' as const, title: placesOf(now) ?? '' }]),
    ...(before.videoLink === now.videoLink ? [] : [{ change: 'online' as const, title: '' }]),
    ...come.map(naming('invited')),
    ...gone.map(naming('uninvited')),
  ]
}

function differenceOf(before: readonly Line[], now: readonly Line[]): Unsent {
  const kept = (lines: readonly Line[], others: readonly Line[]) =>
    lines.filter(({ id }) => others.some(other => other.id === id)).map(({ id }) => id)
  const [placesBefore, placesNow] = [kept(before, now), kept(now, before)]
  const changes = now.flatMap(line => {
    const earlier = before.find(({ id }) => id === line.id)
    const { title } = line
    if (!earlier) return { change: 'added' as const, title }
    if (meaning(earlier) !== meaning(line)) return { change: 'changed' as const, title }
    return placesBefore.indexOf(line.id) === placesNow.indexOf(line.id) ? [] : { change: 'moved' as const, title }
  })
  const removed = before.filter(({ id }) => !now.some(line => line.id === id))
  return [...changes, ...removed.map(({ title }) => ({ change: 'removed' as const, title }))]
}

function meaning(line: Line): string {
  const { kind, title, minutes, presenterId, presiderId, readerIds, papers, awaitsBodyId, awaitsBy } = line
  const shown = papers.map(({ paperId, number }) => [paperId, number])
  return JSON.stringify([kind, title, minutes, presenterId, presiderId, readerIds, shown, awaitsBodyId, awaitsBy])
}
