import { Malformed, writeRecord, type JournalRecord } from '../../packages/ledger/index.ts'
import type { Entry } from '../work/happening.ts'

/** The line of the log that stands for a journal entry. Whom it was announced to is not part of it. */
export function lineOf(entry: Entry): string {
  return writeRecord(recordOf(entry))
}

/** The same for an entry that somebody may have tampered with: what has no proper line still shows that it is there. */
export function lineOfWhatever(entry: Entry): string {
  try {
    return lineOf(entry)
  } catch (error) {
    if (error instanceof Malformed) return JSON.stringify(recordOf(entry))
    throw error
  }
}

function recordOf({ position, at, actorId, onBehalfOf, name, subjectId, facts }: Entry): JournalRecord {
  return { position, at, actor: actorId, on_behalf_of: onBehalfOf, name, subject: subjectId, facts }
}
