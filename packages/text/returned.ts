import { compare } from './compare.ts'
import type { Comparison } from './comparison.ts'
import type { Balloon, MakeId, Proposal, Reading, TextDocument } from './model.ts'
import { idsAfter } from './returning/ids-after.ts'
import { movePlaces } from './returning/move-places.ts'
import { pairReturned } from './returning/pair-returned.ts'
import { picturesOf, renamingPictures } from './returning/pictures.ts'
import { runningAfter } from './returning/running-after.ts'
import { themselves } from './returning/themselves.ts'

/** What came back from somebody who edited a copy of ours. */
export interface Returned {
  /** As the file has it, with our ids; what was not changed is ours to the letter. */
  document: TextDocument
  /** From ours to that. */
  comparison: Comparison
  /** The ids of ours that are gone. */
  lost: string[]
  /** Those of the file, at places of `document`. */
  proposals: Proposal[]
  balloons: Balloon[]
}

/**
 * Finds our provisions in a file that came back. An id that the file still carries is believed where the words bear it out or
 * nothing speaks against it; equal words elsewhere, and similar ones, count for more than an id alone. It works as well on a file
 * that lost all ids. Other blanks, fonts and spacing are no change; other words, however few, and words that were made bold in
 * the middle of others are. `makeId` is asked for provisions whose id in the file belongs to another one.
 */
export function matchReturned(base: TextDocument, returned: Reading, makeId: MakeId): Returned {
  const pairing = pairReturned(base, returned.document)
  const ids = idsAfter(pairing, makeId)
  const renamed = renamingPictures(base, returned.document)
  const provisions = themselves(pairing, ids, renamed)
  const document = {
    provisions,
    pictures: picturesOf(provisions, base, returned.document, renamed),
    running: runningAfter(base.running, returned.document.running),
  }
  const comparison = compare(base, document)
  const lost = comparison.entries.flatMap(({ before, removed }) => (removed && before !== null ? [before] : []))
  const moved = movePlaces(returned.document, document)
  return { document, comparison, lost, proposals: moved(returned.proposals), balloons: moved(returned.balloons) }
}
