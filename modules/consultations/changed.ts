import type { Entry } from '../../packages/text/comparison.ts'
import { type Provision, wordsOf } from '../../packages/text/model.ts'
import { referencesIn } from '../../packages/text/reference.ts'
import { reanchorAll } from '../../packages/text/reanchor.ts'
import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import { compareKept, findText, findVersion, type KeptReading } from '../papers/index.ts'
import { commentsOfRows } from './store/comments.ts'
import { type Wished, wishesOn } from './store/bindings.ts'
import type { Wish } from './suggestions.ts'

/** A change of a text that somebody can have asked for. */
export interface Change {
  entry: Entry
  /** After, or before where it was removed. */
  provisionId: string
  /** The ids before and after, which differ where a file knew nothing of ours. */
  provisionIds: string[]
  /** What it is called: the article, the clause, the point. */
  label: string
  before: string
  after: string
  was: Provision | null
  is: Provision | null
}

export interface Changed {
  documents: readonly [KeptReading['document'], KeptReading['document']]
  changes: Change[]
}

/**
 * What changed in the words between two versions. Another number, which follows from what was put in before, and another look are nothing
 * that needs asking. The caller says who may see it. Refuses a version without text.
 */
export async function changedBetween(
  reader: Reader,
  { id, from, to }: { id: string; from: number; to: number },
): Promise<Changed> {
  const [one, other] = [await keptIn(reader, id, from), await keptIn(reader, id, to)]
  const entries = await compareKept({ reader }, one, other)
  const documents = [one.reading.document, other.reading.document] as const
  const [old, young] = documents.map(({ provisions }) => new Map(provisions.map(each => [each.id, each])))
  const [oldNames, names] = documents.map(({ provisions }) => referencesIn(provisions))
  const changes = entries.filter(isWorded).map(entry => {
    const [before, after] = [old?.get(entry.before ?? ''), young?.get(entry.after ?? '')]
    return {
      entry,
      provisionId: entry.after ?? entry.before ?? '',
      provisionIds: [...new Set([entry.before, entry.after])].flatMap(one => one ?? []),
      label: (after ? names?.get(after.id) : oldNames?.get(before?.id ?? '')) ?? '',
      before: said(before),
      after: said(after),
      was: before ?? null,
      is: after ?? null,
    }
  })
  return { documents, changes }
}

function isWorded({ added, removed, changed, moved }: Entry): boolean {
  return added || removed || changed || moved
}

function said(provision: Provision | undefined): string {
  return provision ? wordsOf(provision) : ''
}

async function keptIn(reader: Reader, id: string, number: number) {
  const version = await findVersion(reader, id, number)
  if (!version) return refuse({ code: 'paper.not_found', status: 404 })
  const reading = await findText(reader, version.id)
  return reading ? { version, reading } : refuse({ code: 'paper.no_text', status: 404 })
}

/** What the registers of the paper asked for before a version, with where it hangs in either of two texts. */
export async function wishesFor(
  reader: Reader,
  { id, to }: { id: string; to: number },
  documents: Changed['documents'],
): Promise<{ rows: Wished[]; wishes: Wish[] }> {
  const rows = await wishesOn(reader, id, to)
  const comments = await commentsOfRows(
    reader,
    rows.map(row => row.id),
  )
  const anchored = comments.filter(one => one.withdrawnAt === null)
  const anchors = anchored.flatMap(({ spot }) => spot?.anchor ?? [])
  const [inOld, inNew] = documents.map(document => reanchorAll(anchors, { ...document, pictures: {} }))
  const found = new Map(anchors.map((anchor, place) => [anchor, [inOld?.[place], inNew?.[place]]]))
  const ofRow = Map.groupBy(anchored, one => one.rowId)
  const wishes = rows.map(({ id: rowId }) => {
    const own = ofRow.get(rowId) ?? []
    const places = own.flatMap(({ spot }) => (spot?.anchor ? (found.get(spot.anchor) ?? []) : []))
    return {
      rowId,
      proposed: own.flatMap(({ proposed }) => proposed ?? []),
      provisionIds: [...new Set(places.flatMap(one => one?.place?.provisionId ?? []))],
    }
  })
  return { rows, wishes }
}
