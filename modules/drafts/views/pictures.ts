import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findPaper, findPicture, seenVersion, visible } from '../../papers/index.ts'
import type { downloadDraftPicture as fetching } from '../contract.ts'
import { newestNumber } from '../newest.ts'
import { listDraftPictures } from '../store/pictures.ts'
import { findCopy } from '../store/working-copies.ts'

/** A picture of the actor's working copy: one that they brought, which is nobody else's, or one of the version it was begun from. */
export async function downloadDraftPicture(
  look: Look,
  { id, key }: CheckedInputOf<typeof fetching>,
): Promise<FileAnswer> {
  const { reader, actor } = look
  visible(actor, await findPaper(reader, id))
  const own = actor.kind === 'account' && actor.id !== null ? { paperId: id, accountId: actor.id } : undefined
  const brought = own && (await listDraftPictures(reader, own)).find(one => one.key === key)
  const number = (own && (await findCopy(reader, own))?.base) ?? (await newestNumber(reader, id))
  const picture = brought ?? (await findPicture(reader, (await seenVersion(look, { id, number })).version.id, key))
  if (!picture) return refuse({ code: 'paper.picture_unknown', status: 404 })
  return { name: key, mediaType: picture.mediaType, sha256: picture.sha256 }
}
