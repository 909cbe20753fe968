import type { CommentRow } from '../../contract.ts'

/** Comments by page and from top to bottom; those whose place is unclear, and those in the text, as they were made. */
export function inOrder(comments: readonly CommentRow[]): CommentRow[] {
  return comments.toSorted((one, other) => {
    const pages = (one.found.page ?? Infinity) - (other.found.page ?? Infinity)
    if (pages !== 0 && !Number.isNaN(pages)) return pages
    const heights = (one.found.point?.y ?? 0) - (other.found.point?.y ?? 0)
    return heights || one.madeAt.localeCompare(other.madeAt)
  })
}
