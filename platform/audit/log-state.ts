import type { Reader } from '../db/database.ts'
import { lastCheckpoint, readDepartures, readEdge, readKeys } from './store.ts'

/** What the audit screen shows of the log, and what is printed to be kept outside. */
export interface LogState {
  origin: string
  /** The last sealed position. */
  sealedTo: number
  sealedAt: string | null
  /** The signed checkpoint, word for word as it must be kept; null while nothing is sealed. */
  checkpoint: string | null
  /** The keys that have signed, the first one first. An auditor takes them down in person. */
  verifierKeys: string[]
  /** Which checkpoint last left the machine by which way, and when. */
  departures: { way: string; position: number; at: string }[]
}

export async function readLogState(reader: Reader): Promise<LogState> {
  const { origin, position, note } = await readEdge(reader)
  const checkpoint = await lastCheckpoint(reader, position)
  return {
    origin,
    sealedTo: position,
    sealedAt: checkpoint?.at ?? null,
    checkpoint: note,
    verifierKeys: await readKeys(reader),
    departures: await readDepartures(reader),
  }
}
