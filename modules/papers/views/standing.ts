import type { Anchor, Found } from '../../../packages/text/anchor.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { ask } from '../aside/ask.ts'
import type { FoundSpot, Spot } from '../contract.ts'
import { type PageWords, readPageWords } from '../store/pages.ts'
import { findText } from '../store/texts.ts'

/** What hangs on some version. */
interface Hung {
  versionId: string
  spot: Spot
}

/**
 * Adds to notes or comments where they stand in the version that is shown: on their own as they were made; on another one where their
 * words are found again, or where their page has (nearly) the same words. Everything else is unclear, and is never guessed.
 */
export async function standingIn<H extends Hung>(reader: Reader, versionId: string, hung: readonly H[]) {
  const elsewhere = hung.filter(one => one.versionId !== versionId)
  const places = await placesIn(reader, versionId, elsewhere)
  const pages = await pagesIn(reader, versionId, elsewhere)
  return hung.map(one => {
    const found = one.versionId === versionId ? asMade(one.spot) : moved(one.spot, places.get(one), pages.get(one))
    const { versionId: _, ...shown } = one
    return { ...shown, found }
  })
}

function asMade({ page, point, anchor }: Spot): FoundSpot {
  const { provisionId, selection } = anchor ?? {}
  const place =
    provisionId === undefined
      ? null
      : { provisionId, ...(selection && { selection: { start: selection.start, end: selection.end } }) }
  return { state: 'kept', place, page, point }
}

function moved({ page, point, anchor }: Spot, place: Found | undefined, now: number | undefined): FoundSpot {
  const onPage = now === undefined ? { page: null, point: null } : { page: now, point }
  if (anchor) return { state: place?.state ?? 'unclear', place: place?.place ?? null, ...onPage }
  if (now === undefined && page !== null) return { state: 'unclear', place: null, ...onPage }
  return { state: now === page || page === null ? 'kept' : 'moved', place: null, ...onPage }
}

async function placesIn<H extends Hung>(reader: Reader, versionId: string, hung: readonly H[]) {
  const anchored = hung.filter(({ spot }) => spot.anchor !== null)
  const text = anchored.length > 0 ? await findText(reader, versionId) : undefined
  if (!text) return new Map<H, Found>()
  const found = await ask(
    'reanchorAll',
    anchored.map(({ spot }) => spot.anchor as Anchor),
    text.document as unknown as TextDocument,
  )
  return new Map(anchored.flatMap((one, at) => (found[at] ? [[one, found[at]]] : [])))
}

async function pagesIn<H extends Hung>(reader: Reader, versionId: string, hung: readonly H[]) {
  const onPages = hung.filter(({ spot }) => spot.page !== null)
  if (onPages.length === 0) return new Map<H, number | undefined>()
  const before = new Map<string, readonly PageWords[]>()
  for (const id of new Set(onPages.map(one => one.versionId))) before.set(id, await readPageWords(reader, id))
  const pageOf = ({ versionId: id, spot }: H) => before.get(id)?.find(({ number }) => number === spot.page)
  const nowhere = { number: 0, words: '' }
  const sought = onPages.map(one => pageOf(one) ?? nowhere)
  const found = await ask('pagesAlike', await readPageWords(reader, versionId), sought)
  return new Map(onPages.map((one, at) => [one, found[at]]))
}
