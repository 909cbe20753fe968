import type { Reading, TextDocument } from '../../../packages/text/model.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { Refused } from '../../../platform/refused.ts'
import { ask } from '../aside/ask.ts'
import { findText } from '../store/texts.ts'
import { findVersion, listVersions, type Version, type VersionChange } from '../store/versions.ts'
import { wholeDocument } from '../whole-document.ts'

/** What a reading is beside the versions that came before it. */
export interface Settled {
  reading: Reading
  returned: Pick<VersionChange, 'returnedBase' | 'returnedChanged' | 'confirmedAt'>
}

interface Shelf {
  reader: Reader
  files: Pick<FileStore, 'open'>
  now: Date
}

/**
 * Matches a next version with the one before it, or with the one that it says it is an edited copy of, so that provisions stay
 * themselves. A copy of ours in which something differs waits for its keeper to confirm that.
 */
export async function settleReturn(
  { reader, files, now }: Shelf,
  version: Version,
  reading: Reading,
): Promise<Settled> {
  const base = await baseOf(reader, version, reading)
  const kept = base && (await findText(reader, base.version.id))
  if (!base || !kept) return { reading, returned: {} }
  const before = await wholeDocument(reader, files, { versionId: base.version.id, reading: kept })
  const matched = await matchedWith(before, reading)
  if (!matched) return { reading, returned: {} }
  const { document, comparison, proposals, balloons } = matched
  const settled = { ...reading, document, proposals, balloons }
  if (!base.isOrigin) return { reading: settled, returned: {} }
  const changed = comparison.entries.filter(entry => differs.some(way => entry[way])).length
  // Where nothing differs there is nothing to confirm.
  const confirmedAt = changed === 0 ? now : null
  return { reading: settled, returned: { returnedBase: base.version.number, returnedChanged: changed, confirmedAt } }
}

/** What differs too much to be matched stands by itself, rather than not at all. */
async function matchedWith(before: TextDocument, reading: Reading) {
  try {
    return await ask('match', before, reading)
  } catch (error) {
    if (error instanceof Refused && error.obstacle.code === 'text.too_hard') return undefined
    throw error
  }
}

const differs = ['added', 'removed', 'moved', 'renumbered', 'changed', 'restyled'] as const

async function baseOf(reader: Reader, { paperId, number }: Version, { origin }: Reading) {
  const named = origin?.textId === paperId ? Number(origin.versionId) : undefined
  const known = named !== undefined && named < number && Number.isSafeInteger(named)
  const version = known ? await findVersion(reader, paperId, named) : undefined
  if (version?.hasText) return { version, isOrigin: true }
  const earlier = await listVersions(reader, paperId)
  const previous = earlier.find(one => one.number < number && one.hasText)
  return previous && { version: previous, isOrigin: false }
}
