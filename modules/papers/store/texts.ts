import { sql } from 'kysely'
import type { Reading } from '../../../packages/text/model.ts'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { queryFor } from './pages.ts'

/** A reading without the bytes of its pictures: those are files of their own. */
export interface KeptReading extends Omit<Reading, 'document'> {
  document: Omit<Reading['document'], 'pictures'> & { pictures: Record<string, { mediaType: string }> }
}

export async function writeText(tx: Tx, versionId: string, reading: KeptReading, folded: string): Promise<void> {
  const row = {
    reading: JSON.stringify(reading),
    proposalCount: reading.proposals.length,
    balloonCount: reading.balloons.length,
    folded,
  }
  await tx
    .insertInto('papers.text')
    .values({ versionId, ...row })
    .onConflict(conflict => conflict.column('versionId').doUpdateSet(row))
    .execute()
}

export async function deleteText(tx: Tx, versionId: string): Promise<void> {
  await tx.deleteFrom('papers.text').where('versionId', '=', versionId).execute()
}

export async function findText(reader: Reader, versionId: string): Promise<KeptReading | undefined> {
  const row = await reader
    .selectFrom('papers.text')
    .select('reading')
    .where('versionId', '=', versionId)
    .executeTakeFirst()
  return row?.reading as KeptReading | undefined
}

/** The short lines of these texts, among which their headings are; no text is loaded for them as a whole. */
export async function shortLinesOf(
  reader: Reader,
  versionIds: readonly string[],
  longest: number,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ versionId: string; lines: string[] }>`
    select version_id, array(
      select said.words from jsonb_array_elements(reading #> '{document,provisions}') provision, lateral (
        select string_agg(run ->> 'text', '' order by place) as words
        from jsonb_array_elements(provision -> 'runs') with ordinality as each (run, place)) said
      where length(said.words) between 1 and ${longest}) as lines
    from papers.text where version_id = any(${[...versionIds]}::uuid[])`.execute(reader)
  return new Map(rows.map(({ versionId, lines }) => [versionId, lines]))
}

/** Which of these versions have all that is sought in their text. */
export async function textsWith(reader: Reader, versionIds: readonly string[], search: string): Promise<string[]> {
  const { rows } = await sql<{ versionId: string }>`
    select version_id from papers.text
    where version_id = any(${[...versionIds]}::uuid[]) and found @@ ${queryFor(search)}`.execute(reader)
  return rows.map(({ versionId }) => versionId)
}

export interface KeptPicture {
  key: string
  mediaType: string
  sha256: string
}

export async function writePictures(tx: Tx, versionId: string, pictures: readonly KeptPicture[]): Promise<void> {
  if (pictures.length === 0) return
  await tx
    .insertInto('papers.picture')
    .values(pictures.map(picture => ({ versionId, ...picture })))
    .onConflict(conflict =>
      conflict.columns(['versionId', 'key']).doUpdateSet(update => ({
        mediaType: update.ref('excluded.mediaType'),
        sha256: update.ref('excluded.sha256'),
      })),
    )
    .execute()
}

export async function deletePictures(tx: Tx, versionId: string): Promise<void> {
  await tx.deleteFrom('papers.picture').where('versionId', '=', versionId).execute()
}

export function listPictures(reader: Reader, versionId: string): Promise<KeptPicture[]> {
  return reader
    .selectFrom('papers.picture')
    .select(['key', 'mediaType', 'sha256'])
    .where('versionId', '=', versionId)
    .orderBy('key')
    .execute()
}

export function findPicture(reader: Reader, versionId: string, key: string): Promise<KeptPicture | undefined> {
  return reader
    .selectFrom('papers.picture')
    .select(['key', 'mediaType', 'sha256'])
    .where('versionId', '=', versionId)
    .where('key', '=', key)
    .executeTakeFirst()
}
