import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findPaper } from '../store/papers.ts'
import { readingMarksOf } from '../store/reading-marks.ts'
import { listVersions } from '../store/versions.ts'
import { versionRowOf } from '../version-row.ts'
import { visible } from '../visible.ts'
import { namesFor, rowOf } from './rows.ts'

/** One paper with all its versions. */
export async function readPaper(look: Look, { id }: { id: string }) {
  const { reader, actor } = look
  const paper = visible(actor, await findPaper(reader, id))
  const versions = await listVersions(reader, id)
  const latest = versions[0]
  // Its only version has become one of another paper since it was found.
  if (!latest) return refuse({ code: 'paper.not_found', status: 404 })
  const names = await namesFor(look, [paper], versions)
  const likely = paper.maybeOf === null ? undefined : await findPaper(reader, paper.maybeOf)
  const mine = likely?.keeperId === actor.id
  return {
    ...rowOf(paper, latest, { names, readNumber: await readNumberOf(look, id) }),
    versions: versions.map(version => versionRowOf(version, names)),
    readers: paper.readerIds.map(id => ({ id, name: names.get(id) ?? '' })),
    mayKeep: paper.keeperId === actor.id,
    maybeOf: likely && mine && likely.withdrawnAt === null ? { id: likely.id, name: likely.title } : null,
    headFields: paper.head,
  }
}

async function readNumberOf({ reader, actor }: Look, paperId: string): Promise<number | null> {
  return actor.id === null ? null : ((await readingMarksOf(reader, actor.id, [paperId])).get(paperId) ?? null)
}
