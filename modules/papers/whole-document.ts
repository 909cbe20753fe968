import { buffer } from 'node:stream/consumers'
import type { TextDocument } from '../../packages/text/model.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { type KeptPicture, type KeptReading, listPictures } from './store/texts.ts'

/** A document with its pictures as they are in the file store, for whoever writes a file of it or matches another one with it. */
export async function wholeDocument(
  reader: Reader,
  files: Pick<FileStore, 'open'>,
  { versionId, reading }: { versionId: string; reading: KeptReading },
): Promise<TextDocument> {
  const kept = await listPictures(reader, versionId)
  return withBytes(
    files,
    reading.document,
    kept.filter(({ key }) => reading.document.pictures[key]),
  )
}

/** A document with these pictures as they are in the file store. */
export async function withBytes(
  files: Pick<FileStore, 'open'>,
  document: KeptReading['document'],
  kept: readonly KeptPicture[],
): Promise<TextDocument> {
  const pictures: TextDocument['pictures'] = {}
  for (const { key, mediaType, sha256 } of kept)
    pictures[key] = { mediaType, bytes: await buffer((await files.open(sha256)).content) }
  return { ...document, pictures }
}
