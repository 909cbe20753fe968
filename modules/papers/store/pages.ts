import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { WordBox } from '../../../platform/reading/reading.ts'
import { foldedWords } from '../../../platform/text/fold.ts'
import type { PageLayer } from '../contract.ts'

export interface NewPage extends PageLayer {
  needsMachine: boolean
}

/** Words beyond this are shown but not searched: PostgreSQL indexes no more of one page. */
const mostSearched = 200_000

/** Writes pages, instead of those that an earlier try left. */
export async function writePages(tx: Tx, versionId: string, pages: readonly NewPage[]): Promise<void> {
  if (pages.length === 0) return
  const rows = pages.map(({ boxes, ...page }) => ({
    ...page,
    versionId,
    ...derived(page.words, boxes),
  }))
  await tx
    .deleteFrom('papers.page')
    .where('versionId', '=', versionId)
    .where(
      'number',
      'in',
      rows.map(({ number }) => number),
    )
    .execute()
  await tx.insertInto('papers.page').values(rows).execute()
}

/** Boxes in little space, and the words as they are searched. */
export function derived(words: string, boxes: readonly WordBox[]) {
  return { boxes: JSON.stringify(boxes.map(({ t, x, y, w, h }) => [t, x, y, w, h])), folded: searchable(words) }
}

export async function deletePages(tx: Tx, versionId: string): Promise<void> {
  await tx.deleteFrom('papers.page').where('versionId', '=', versionId).execute()
}

/** Some pages of a version in order, with every word and where it stands. */
export async function readPageRows(reader: Reader, versionId: string, { from, take }: { from: number; take: number }) {
  const rows = await reader
    .selectFrom('papers.page')
    .select(['number', 'width', 'height', 'words', 'boxes', 'byMachine', 'confidence', 'picture'])
    .where('versionId', '=', versionId)
    .where('number', '>=', from)
    .orderBy('number')
    .limit(take)
    .execute()
  return rows.map((row): PageLayer => ({ ...row, boxes: boxesFrom(row.boxes) }))
}

export async function countPages(reader: Reader, versionId: string): Promise<number> {
  const row = await reader
    .selectFrom('papers.page')
    .select(select => select.fn.countAll<number>().as('count'))
    .where('versionId', '=', versionId)
    .executeTakeFirstOrThrow()
  return row.count
}

export interface PageWords {
  number: number
  words: string
}

/** The words of all pages of a version, in order. */
export function readPageWords(reader: Reader, versionId: string): Promise<PageWords[]> {
  return reader
    .selectFrom('papers.page')
    .select(['number', 'words'])
    .where('versionId', '=', versionId)
    .orderBy('number')
    .execute()
}

/** The pages of a version on which all that is sought stands somewhere, in order. */
export async function pagesWith(reader: Reader, versionId: string, search: string, most: number) {
  const { rows } = await sql<{ number: number; words: string; boxes: unknown }>`
    select number, words, boxes from papers.page
    where version_id = ${versionId} and found @@ ${queryFor(search)} order by number limit ${most}`.execute(reader)
  return rows.map(row => ({ ...row, boxes: boxesFrom(row.boxes) }))
}

/** For each of these versions the first pages with all that is sought. */
export async function firstPagesWith(reader: Reader, versionIds: readonly string[], search: string, most: number) {
  const { rows } = await sql<{ versionId: string; number: number; words: string }>`
    select wanted.id as version_id, page.number, page.words from unnest(${[...versionIds]}::uuid[]) as wanted (id)
    cross join lateral (select number, words from papers.page
      where page.version_id = wanted.id and found @@ ${queryFor(search)} order by number limit ${most}) as page`.execute(
    reader,
  )
  return rows
}

/** What somebody typed, as PostgreSQL seeks it: all words, and the last one may go on. */
export function queryFor(search: string) {
  const words = foldedWords(search)
  return sql`to_tsquery('simple', ${words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ')})`
}

/** Words as they are searched. */
export function searchable(words: string): string {
  return foldedWords(words.slice(0, mostSearched)).join(' ')
}

function boxesFrom(kept: unknown): WordBox[] {
  return (kept as [string, number, number, number, number][]).map(([t, x, y, w, h]) => ({ t, x, y, w, h }))
}
