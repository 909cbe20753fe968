import { fold } from '../../../platform/text/fold.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findPapers, latestVersions, type Paper, readableAmong, type Version } from '../../papers/index.ts'
import { papersWorkedOn } from '../store/parts.ts'

/**
 * Papers that these may be new versions of, by the ids of these: what came back from Word, or bears the same file name or title as
 * a paper of the same keeper in a matter on which the actor works.
 */
export async function alikeIn(
  { reader, actor }: Look,
  papers: readonly Paper[],
  latest: ReadonlyMap<string, Version>,
): Promise<Map<string, Paper>> {
  const readable = await readableAmong(reader, actor, [
    ...(actor.id === null ? [] : await papersWorkedOn(reader, actor.id)),
    ...papers.flatMap(({ maybeOf }) => maybeOf ?? []),
  ])
  const others = (await findPapers(reader, [...readable])).filter(({ withdrawnAt }) => withdrawnAt === null)
  const files = await latestVersions(reader, [...readable])
  return new Map(
    papers.flatMap(paper => {
      const kept = others.filter(({ id, keeperId }) => id !== paper.id && keeperId === paper.keeperId)
      const fileName = latest.get(paper.id)?.fileName
      const found =
        kept.find(({ id }) => id === paper.maybeOf) ??
        kept.find(({ id }) => fileName !== undefined && files.get(id)?.fileName === fileName) ??
        kept.find(({ title, type }) => type === paper.type && fold(title) === fold(paper.title))
      return found ? [[paper.id, found] as const] : []
    }),
  )
}
