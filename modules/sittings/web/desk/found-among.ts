import { fold, foldedWords } from '../../../../platform/text/fold.ts'
import type { DeskSeat } from '../../contract.ts'

/** Those whose name has all the words that were typed, with or without diacritics, in the order in which they are listed. */
export function foundAmong(seats: readonly DeskSeat[], search: string): DeskSeat[] {
  const wanted = foldedWords(search)
  return seats.filter(({ person }) => {
    const name = fold(person.name)
    return wanted.every(word => name.includes(word))
  })
}
