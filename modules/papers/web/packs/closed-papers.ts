import type { PackView, PaperRow } from '../../contract.ts'

/** Whether those who see the pack surely do not all see this paper of it: a pack gives no sight of its papers. */
export function isClosedTo(pack: Pick<PackView, 'sharing'>, paper: Pick<PaperRow, 'sharing'>): boolean {
  if (pack.sharing === 'everyone') return paper.sharing !== 'everyone'
  return pack.sharing === 'chosen' && paper.sharing === 'mine'
}
