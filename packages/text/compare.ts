import { entriesOf } from './comparing/entries.ts'
import { pairEqualWords } from './comparing/equal-words.ts'
import { equal } from './comparing/likewise.ts'
import { nothingPaired, pairWhere } from './comparing/pairing.ts'
import { namingPictures, sheetOf } from './comparing/sheet.ts'
import { pairSimilarWords } from './comparing/similar-words.ts'
import type { Comparison } from './comparison.ts'
import type { TextDocument } from './model.ts'

/**
 * What differs between two documents, provision by provision. In either, no id occurs twice. The same id is the same provision;
 * what has no partner of its own id is known by equal words, then by similar ones, so that two files that never knew of each
 * other can be compared too. Blanks, invisible characters and the form of the diacritics (NFC, NFD) are no change. Runs are
 * in NFC; for text in NFC, as all readers give it, `same` and `removed` joined are exactly the old words. Time grows with
 * the length, whatever comes in.
 */
export function compare(a: TextDocument, b: TextDocument): Comparison {
  const nameOf = namingPictures()
  const pairing = nothingPaired(sheetOf(a, nameOf), sheetOf(b, nameOf))
  const places = new Map(b.provisions.map(({ id }, place) => [id, place]))
  pairWhere(pairing, inA => places.get(a.provisions[inA]?.id ?? ''))
  pairEqualWords(pairing)
  pairSimilarWords(pairing)
  const entries = entriesOf(pairing, {
    a: key => String(nameOf(a.pictures[key])),
    b: key => String(nameOf(b.pictures[key])),
  })
  const beside = { pictures: b.pictures, running: b.running }
  return equal({ pictures: a.pictures, running: a.running }, beside) ? { entries } : { entries, beside }
}
