import type { Look } from '../../../platform/work/work.ts'
import { findText, latestVersions, listVersions, type Version } from '../../papers/index.ts'
import { differencesBetween, type Differing } from '../differences.ts'
import { type Kept, listSentences } from '../store/kept.ts'
import { recordOf, type Times } from './record.ts'

/** The newest version of kept minutes, the newest that has been read, and where that one and the record disagree. */
export async function comparedWithRecord(look: Look, { meetingId, paperId }: Kept, times: Times) {
  const { reader } = look
  const newest = (await latestVersions(reader, [paperId])).get(paperId)?.number ?? 0
  const read = (await listVersions(reader, paperId)).find(({ hasText }) => hasText)
  const record = await recordOf(look, meetingId, times)
  const kept = await listSentences(reader, meetingId)
  const document = await documentOf(look, read)
  const differing: Differing[] = document
    ? differencesBetween({ kept, now: record.sentences, provisions: document.provisions })
    : []
  return { newest, read: read?.number ?? 0, provisions: document?.provisions ?? [], record, kept, differing }
}

async function documentOf({ reader }: Look, version: Version | undefined) {
  return version && (await findText(reader, version.id))?.document
}
