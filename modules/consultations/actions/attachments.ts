import { refuse } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { findPapers, latestVersions, readableAmong } from '../../papers/index.ts'
import { type Attachment, type Comment, commentsAmong } from '../store/comments.ts'

/** What is wanted beside the papers that may go with a comment as they are. */
interface Beside {
  /** What went with it before; somebody else may have attached it. */
  kept?: readonly Attachment[]
  /** Comments of members whose papers go up with it. */
  gathers?: readonly string[]
}

/**
 * The papers that go with a comment, in the version of this moment. Who keeps a paper gives it to all who may read the comment; a
 * paper of somebody else is only named, so that nobody reads it who could not before. Refuses what the actor may not read.
 */
export async function attachmentsFor(
  { tx, actor }: Work,
  paperIds: readonly string[],
  { kept = [], gathers = [] }: Beside,
): Promise<Attachment[]> {
  if (paperIds.length === 0) return []
  const gathered = gathers.length === 0 ? [] : await commentsAmong(tx, gathers)
  const known = new Map(
    [...gathered.flatMap(({ attachments }: Comment) => attachments), ...kept].map(one => [one.paperId, one]),
  )
  const readable = await readableAmong(tx, actor, paperIds)
  const keepers = new Map((await findPapers(tx, paperIds)).map(({ id, keeperId }) => [id, keeperId]))
  const latest = await latestVersions(tx, paperIds)
  return [...new Set(paperIds)].map(paperId => {
    const number = latest.get(paperId)?.number
    const before = known.get(paperId)
    if (before) return before
    if (number === undefined || !readable.has(paperId)) return refuse({ code: 'paper.not_found', status: 404 })
    return { paperId, number, given: keepers.get(paperId) === actor.id }
  })
}
