import type { Reader } from '../../../platform/db/database.ts'
import type { MeetingView } from '../contract.ts'
import { type Line, listLines } from '../store/lines.ts'
import type { Summons } from '../store/summonses.ts'

type Unsent = NonNullable<MeetingView['unsent']>

/** How the agenda differs from what was last sent, in the order in which it stands now, then what was taken off. */
export async function unsentOf(
  reader: Reader,
  { id, last }: { id: string; last: Summons | undefined },
): Promise<Unsent | null> {
  return last === undefined ? null : differenceOf(last.lines, await listLines(reader, id))
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
