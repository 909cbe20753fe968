import type { PackView, PaperRow } from '../../../contract.ts'
import type { KeptCopy } from './kept.ts'

/** In what a copy differs from its pack as it is now. */
export interface Differences {
  /** Of these there is something newer. */
  changed: readonly PaperRow[]
  added: readonly PaperRow[]
  /** No longer in the pack, or no longer for this reader: their copies must go. */
  gone: readonly { id: string; title: string }[]
  /** Only their order or the name of the pack. */
  rearranged: boolean
}

export function differencesOf(
  copy: Pick<KeptCopy, 'title' | 'papers'>,
  pack: Pick<PackView, 'title' | 'papers'>,
): Differences {
  const kept = new Map(copy.papers.map(paper => [paper.id, paper]))
  const now = pack.papers.filter(mayBeKept)
  const ids = now.map(({ id }) => id)
  const changed = now.filter(paper => kept.has(paper.id) && kept.get(paper.id)?.stamp !== stampOf(paper))
  const inPack = new Set(pack.papers.map(({ id }) => id))
  const gone = copy.papers.filter(({ id }) => !inPack.has(id))
  const left = copy.papers.map(({ id }) => id).filter(id => ids.includes(id))
  const wasThere = ids.filter(id => kept.has(id))
  const rearranged = copy.title !== pack.title || String(left) !== String(wasThere)
  return { changed, added: now.filter(({ id }) => !kept.has(id)), gone, rearranged }
}

/** Whether the copy still says what the pack says. */
export function isCurrent({ changed, added, gone, rearranged }: Differences): boolean {
  return changed.length + added.length + gone.length === 0 && !rearranged
}

/** What has not been read yet has nothing to take along; a copy of its version before stays. */
export function mayBeKept({ latest }: PaperRow): boolean {
  return latest.stage === 'ready'
}

/** Changes whenever what can be read of a paper changes. */
export function stampOf({ title, latest }: PaperRow): string {
  const { number, pageCount, shownAs, hasText, ocr, returned } = latest
  return JSON.stringify([title, number, pageCount, shownAs, hasText, ocr?.done ?? null, returned?.confirmedAt ?? null])
}
