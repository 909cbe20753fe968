import { foldedWords } from '../../../platform/text/fold.ts'
import type { Look } from '../../../platform/work/work.ts'
import { type Provision, wordsOf } from '../../../packages/text/model.ts'
import { snippet } from '../snippets.ts'
import { firstPagesWith } from '../store/pages.ts'
import { findText, textsWith } from '../store/texts.ts'

const hitsPerPaper = 3

/** Where the words stand, by version: on its first pages, or in its text where it has no pages with them. */
export async function hitsIn({ reader }: Look, versionIds: string[], search: string | undefined) {
  const hits = new Map<string, { page: number; words: string }[]>()
  if (search === undefined || foldedWords(search).length === 0) return hits
  for (const { versionId, number, words } of await firstPagesWith(reader, versionIds, search, hitsPerPaper))
    hits.set(versionId, [...(hits.get(versionId) ?? []), { page: number, words: snippet(words, search) }])
  const others = versionIds.filter(id => !hits.has(id))
  for (const versionId of await textsWith(reader, others, search)) {
    const reading = await findText(reader, versionId)
    const found = firstSnippets(reading?.document.provisions ?? [], search)
    hits.set(
      versionId,
      found.map(words => ({ page: 0, words })),
    )
  }
  return hits
}

function firstSnippets(provisions: readonly Provision[], search: string): string[] {
  const found: string[] = []
  for (const provision of provisions) {
    const words = snippet(wordsOf(provision), search)
    if (words !== '') found.push(words)
    if (found.length === hitsPerPaper) break
  }
  return found
}
