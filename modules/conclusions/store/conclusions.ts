import type { Reader, Tx } from '../../../platform/db/database.ts'

/** What the chair concluded on a line, as it was recorded or put right. */
export interface WordedConclusion {
  meetingId: string
  lineId: string
  number: number
  words: string
  because: string | null
  saidAt: string
  saidBy: string
}

/** Of each line the first first; the last one counts. */
export async function listWords(reader: Reader, meetingId: string): Promise<WordedConclusion[]> {
  return reader
    .selectFrom('conclusions.conclusion')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('lineId')
    .orderBy('number')
    .execute()
}

export async function insertWords(tx: Tx, words: Omit<WordedConclusion, 'saidAt'> & { saidAt: Date }): Promise<void> {
  await tx.insertInto('conclusions.conclusion').values(words).execute()
}
