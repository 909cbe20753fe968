import type { MakeId, Reading } from '../model.ts'
import { readingOf } from '../reading-of.ts'
import { proposalsOf } from './changes.ts'
import { linesOf } from './lines-of.ts'

/**
 * HTML, mostly pasted from Word, LibreOffice, Google Docs or a browser, as provisions. `ins` and `del` come out as
 * proposals with nothing accepted; pictures that lie elsewhere are never fetched and told as losses. Throws `Unreadable`
 * (`file.too_deep`) for a text that grows beyond all measure.
 */
export function readHtml(html: string, { makeId }: { makeId: MakeId }): Reading {
  const { lines, changes, pictures, losses } = linesOf(html, makeId)
  return readingOf(lines, makeId, {
    pictures,
    losses,
    proposalsAt: (places, provisions) => proposalsOf(changes, places, provisions, makeId),
  })
}
