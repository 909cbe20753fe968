import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Whose copy of which paper. */
interface Whose {
  paperId: string
  accountId: string
}

interface DraftPicture {
  key: string
  mediaType: string
  sha256: string
}

/** The pictures that somebody brought for their working copies of a paper. */
export function listDraftPictures(reader: Reader, { paperId, accountId }: Whose): Promise<DraftPicture[]> {
  return reader
    .selectFrom('drafts.picture')
    .select(['key', 'mediaType', 'sha256'])
    .where('paperId', '=', paperId)
    .where('accountId', '=', accountId)
    .orderBy('key')
    .execute()
}

/** Whether somebody brought a picture with this content; a version may name it as long as they keep it. */
export async function isDraftPicture(reader: Reader, sha256: string): Promise<boolean> {
  const found = await reader
    .selectFrom('drafts.picture')
    .select('key')
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The same picture twice is there once. */
export async function insertDraftPicture(tx: Tx, picture: Whose & DraftPicture): Promise<void> {
  await tx
    .insertInto('drafts.picture')
    .values(picture)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function deleteDraftPictures(tx: Tx, { paperId, accountId }: Whose): Promise<void> {
  await tx.deleteFrom('drafts.picture').where('paperId', '=', paperId).where('accountId', '=', accountId).execute()
}
