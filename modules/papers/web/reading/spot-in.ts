import { anchor } from '../../../../packages/text/anchor.ts'
import type { Place } from '../../../../packages/text/model.ts'
import type { Spot } from '../comments/spot.ts'
import type { ShownText } from '../text/text-document.tsx'

/** What a note on a place hangs on; nothing where the text has no such provision, as one that is gone. */
export function spotIn(document: ShownText | undefined, place: { page: number } | Place): Spot | undefined {
  if ('page' in place) return { page: place.page, point: null, anchor: null }
  if (!document?.provisions.some(({ id }) => id === place.provisionId)) return undefined
  return { page: null, point: null, anchor: anchor({ ...document, pictures: {} }, place) }
}
