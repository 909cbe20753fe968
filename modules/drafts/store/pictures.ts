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
