import { proveEntries } from '../../../platform/audit/index.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { type EntryAt, entriesAt } from '../../../platform/work/journal.ts'
import type { JournalPlace } from '../contract.ts'

/** A moment about which the journal must say something. */
export interface Mark {
  subjectId: string
  at: string
}

/** What the journal says of moments, each entry checked against the signed log. What was told and is gone is said to be missing. */
export async function proofsOf(
  reader: Reader,
  marks: readonly Mark[],
): Promise<(own: readonly Mark[]) => JournalPlace[]> {
  // How many were told of an answer is nobody else's affair; that it was released is proven by itself.
  const entries = (await entriesAt(reader, marks)).filter(({ name }) => name !== 'answers.received')
  const states = await proveEntries(
    reader,
    entries.flatMap(({ position }) => position ?? []),
  )
  const stateOf = ({ position }: EntryAt) => (position === null ? 'waiting' : (states.get(position) ?? 'unproven'))
  return own => {
    const told = entries.filter(entry => own.some(mark => isOf(entry, mark)))
    const missing = own.filter(mark => !entries.some(entry => isOf(entry, mark)))
    return [
      ...told.map(entry => ({ position: entry.position, name: entry.name, at: entry.at, state: stateOf(entry) })),
      ...[...new Set(missing.map(({ at }) => at))].map(at => ({
        position: null,
        name: null,
        at,
        state: 'missing' as const,
      })),
    ]
  }
}

function isOf(entry: EntryAt, { subjectId, at }: Mark): boolean {
  return entry.subjectId === subjectId && entry.at === at
}
