import type { Standing } from './standing.ts'
import type { Line } from './store/lines.ts'
import type { Recusal } from './store/recusals.ts'
import type { SeatRow } from './store/seats.ts'

type Stay = Pick<Recusal, 'lineId' | 'personId' | 'withdrawnAt'>

/**
 * Whether the papers of a line are closed to somebody because they, or the one for whom they read, stay away from it. Preparing the meeting
 * opens nothing here: an interest is an interest.
 */
export function isClosedTo(
  { id }: Pick<Line, 'id'>,
  { persons, sitsFor }: Pick<Standing, 'persons' | 'sitsFor'>,
  recusals: readonly Stay[],
): boolean {
  const whose = [...persons, ...sitsFor]
  return inForce(recusals).some(({ lineId, personId }) => lineId === id && whose.includes(personId))
}

/** Who of those who are called, and of those who sit for them, may read the papers of a line. */
export function readersOf(
  { id, readerIds }: Pick<Line, 'id' | 'readerIds'>,
  seats: readonly Pick<SeatRow, 'personId' | 'substituteId'>[],
  recusals: readonly Stay[],
): string[] {
  const away = new Set(inForce(recusals).flatMap(({ lineId, personId }) => (lineId === id ? [personId] : [])))
  return seats
    .filter(({ personId }) => (readerIds === null || readerIds.includes(personId)) && !away.has(personId))
    .flatMap(({ personId, substituteId }) => [personId, substituteId])
    .filter(person => person !== null)
    .filter(person => !away.has(person))
}

/** Those that have not been withdrawn. */
export function inForce<One extends Stay>(recusals: readonly One[]): One[] {
  return recusals.filter(({ withdrawnAt }) => withdrawnAt === null)
}
