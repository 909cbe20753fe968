import type { Say } from '../../../../ui/words/words.tsx'
import { placeName } from '../../../papers/web/comments/place-name.ts'
import type { CommentRow } from '../../contract.ts'

/** What a comment is about: a passage, a page, as a letter says it, or the whole. */
export function commentPlace(say: Say, { spot, saidWhere }: Pick<CommentRow, 'spot' | 'saidWhere'>): string {
  if (spot) return placeName(say, spot)
  return saidWhere ?? say('said.general')
}
