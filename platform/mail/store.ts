import type { Reader, Tx } from '../db/database.ts'

/** A letter to one recipient, in plain text. */
export interface Letter {
  to: string
  subject: string
  text: string
}

export async function insertLetter(tx: Tx, { to, subject, text }: Letter, at: Date): Promise<string> {
  const row = { recipient: to, subject, body: text, at }
  return (await tx.insertInto('mail.letter').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Undefined when it has left already. */
export async function findLetter(reader: Reader, id: string): Promise<Letter | undefined> {
  return reader
    .selectFrom('mail.letter')
    .select(['recipient as to', 'subject', 'body as text'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A letter that has left is forgotten, and so are its words. */
export async function deleteLetter(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('mail.letter').where('id', '=', id).execute()
}

export async function deleteLettersBefore(tx: Tx, moment: Date): Promise<void> {
  await tx.deleteFrom('mail.letter').where('at', '<', moment.toISOString()).execute()
}

export async function countLetters(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom('mail.letter')
    .select(select => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}
