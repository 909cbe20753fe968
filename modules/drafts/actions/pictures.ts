import type { FileStore } from '../../../platform/files/index.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf, holdContents } from '../../papers/index.ts'
import type { bringPicture as bringing } from '../contract.ts'
import { obstacleToPicture } from '../rules.ts'
import { insertDraftPicture, listDraftPictures } from '../store/pictures.ts'
import { holdDraft } from './locked.ts'

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' }

/** Takes a picture for the actor's working copy, named by what is in it. Like the copy it is nobody else's affair, so nothing is told. */
export async function bringPicture(
  work: Work,
  { id, files }: CheckedInputOf<typeof bringing>,
  store: Pick<FileStore, 'sizeOf'>,
) {
  await holdDraft(work, id)
  const [file] = files
  if (!file) return refuse({ code: 'file.empty', status: 422 })
  if ('obstacle' in file) return refuse(file.obstacle)
  const { type: mediaType, sha256, size } = file
  refuseIf(obstacleToPicture({ mediaType, size }))
  await holdContents(work.tx, [sha256])
  // Somebody may have removed the same content since it arrived; it has to be sent again.
  if ((await store.sizeOf(sha256)) === undefined) refuse({ code: 'file.broken_off', status: 400 })
  const whose = { paperId: id, accountId: accountOf(work) }
  const key = `drawn-${sha256.slice(0, 32)}.${endings[mediaType]}`
  const there = await listDraftPictures(work.tx, whose)
  if (there.length >= most) refuse({ code: 'draft.too_many_pictures', status: 409, facts: { most } })
  await insertDraftPicture(work.tx, { ...whose, key, mediaType, sha256 })
  return { key, mediaType }
}

const most = 500
