import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Somebody asked for the floor on a line; what became of it follows from the moments. */
export interface SpeechRow {
  id: string
  lineId: string
  personId: string
  askedAt: string
  givenAt: string | null
  minutes: number | null
  endedAt: string | null
  withdrawnAt: string | null
}

const columns = ['id', 'lineId', 'personId', 'askedAt', 'givenAt', 'minutes', 'endedAt', 'withdrawnAt'] as const

/** In the order in which they asked. */
export async function listSpeeches(reader: Reader, meetingId: string): Promise<SpeechRow[]> {
  return reader
    .selectFrom('sittings.speech')
    .select(columns)
    .where('meetingId', '=', meetingId)
    .orderBy('askedAt')
    .orderBy('number')
    .execute()
}

type NewSpeech = Pick<SpeechRow, 'lineId' | 'personId'> & { meetingId: string; askedAt: Date; askedBy: string }

export async function insertSpeech(tx: Tx, speech: NewSpeech): Promise<{ id: string }> {
  return tx.insertInto('sittings.speech').values(speech).returning('id').executeTakeFirstOrThrow()
}

type SpeechChange =
  | { givenAt: Date; minutes: number | null }
  | { minutes: number }
  | { endedAt: Date }
  | { withdrawnAt: Date }

export async function updateSpeech(tx: Tx, id: string, change: SpeechChange): Promise<void> {
  await tx.updateTable('sittings.speech').set(change).where('id', '=', id).execute()
}

/** Whoever has the floor gives it back. */
export async function endGoingOn(tx: Tx, meetingId: string, endedAt: Date): Promise<void> {
  await tx
    .updateTable('sittings.speech')
    .set({ endedAt })
    .where('meetingId', '=', meetingId)
    .where('givenAt', 'is not', null)
    .where('endedAt', 'is', null)
    .execute()
}
