import type { Look } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { findText, latestVersions } from '../../papers/index.ts'
import { type InBothLanguages, rulesOn } from '../../rulebook/index.ts'
import { sectionsNotIn } from '../sections.ts'
import type { Part } from '../store/parts.ts'

/** Sections that papers of these kinds usually have and these lack, by paper; nothing where the profile suggests none. */
export async function suggestedFor(
  { reader, today }: Look,
  parts: readonly Part[],
): Promise<Map<string, InBothLanguages[]>> {
  const profile = await profileOf(reader)
  if (!profile.suggestsSections) return new Map()
  const kinds = rulesOn(profile.papers, today)
  const latest = await latestVersions(
    reader,
    parts.map(({ paperId }) => paperId),
  )
  const found = new Map<string, InBothLanguages[]>()
  for (const { paperId, type } of parts) {
    const sections = kinds.find(({ says }) => says.letters === type)?.says.sections ?? []
    const version = latest.get(paperId)
    const text = sections.length > 0 && version?.hasText ? await findText(reader, version.id) : undefined
    if (text) found.set(paperId, sectionsNotIn(text.document, sections))
  }
  return found
}
