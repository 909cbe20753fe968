import { buffer } from 'node:stream/consumers'
import type { TextDocument } from '../../packages/text/model.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { type KeptReading, listPictures } from './store/texts.ts'

/** A document with its pictures as they are in the file store, for whoever writes a file of it or matches another one with it. */
export async function wholeDocument(
  reader: Reader,
  files: Pick<FileStore, 'open'>,
  { versionId, reading }: { versionId: string; reading: KeptReading },
): Promise<TextDocument> {
  const pictures: TextDocument['pictures'] = {}
  for (const { key, mediaType, sha256 } of await listPictures(reader, versionId)) {
    if (!reading.document.pictures[key]) continue
    pictures[key] = { mediaType, bytes: await buffer((await files.open(sha256)).content) }
  }
  return { ...reading.document, pictures }
}
