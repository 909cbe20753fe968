import type { VersionRow } from '../../contract.ts'

/** The two ways to see a file: as it is printed, or as provisions. */
export type View = 'pages' | 'text'

/** Whether there is anything to be seen by page. */
export function hasPages({ shownAs, pageCount }: Pick<VersionRow, 'shownAs' | 'pageCount'>): boolean {
  return shownAs !== 'own' && pageCount !== null && pageCount > 0
}

/** The ways in which a version can be seen, the usual one first. */
export function viewsOf(version: Pick<VersionRow, 'shownAs' | 'pageCount' | 'hasText'>): View[] {
  return [...(hasPages(version) ? ['pages' as const] : []), ...(version.hasText ? ['text' as const] : [])]
}
