import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { latestVersions, shortLinesOf } from '../../papers/index.ts'
import { type InBothLanguages, rulesOn } from '../../rulebook/index.ts'
import { longestHeading, sectionsNotIn } from '../sections.ts'
import type { Part } from '../store/parts.ts'

/** Sections that papers of these kinds usually have and these lack, by paper; nothing where the profile suggests none. */
export async function suggestedFor(
  { reader, today }: Look,
  parts: readonly Part[],
): Promise<Map<string, InBothLanguages[]>> {
  const profile = await profileOf(reader)
  if (!profile.suggestsSections) return new Map()
  const kinds = rulesOn(profile.papers, today)
  const usual = new Map(kinds.map(({ says }) => [says.letters, says.sections ?? []]))
  const wanted = parts.filter(({ type }) => (usual.get(type ?? '')?.length ?? 0) > 0)
  const latest = await latestVersions(
    reader,
    wanted.map(({ paperId }) => paperId),
  )
  const versionIds = [...latest.values()].filter(({ hasText }) => hasText).map(({ id }) => id)
  const lines = await shortLinesOf(reader, versionIds, longestHeading)
  return new Map(
    wanted.flatMap(({ paperId, type }) => {
      const found = lines.get(latest.get(paperId)?.id ?? '')
      return found ? [[paperId, sectionsNotIn(found, usual.get(type ?? '') ?? [])] as const] : []
    }),
  )
}
