import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { VersionRow } from '../contract.ts'

/** A version as the server knows it; `versionRowOf` makes of it what is shown. */
export interface Version {
  id: string
  paperId: string
  number: number
  fileName: string
  mediaType: string
  size: number
  sha256: string
  broughtBy: string | null
  broughtAt: string
  stage: VersionRow['stage']
  obstacle: VersionRow['obstacle']
  shownAs: VersionRow['shownAs']
  /** The PDF that LibreOffice printed. */
  pagesSha256: string | null
  pageCount: number | null
  encoding: VersionRow['encoding']
  /** Its text was written here and is not read from its file. */
  writtenHere: boolean
  losses: VersionRow['losses']
  returnedBase: number | null
  returnedChanged: number | null
  confirmedAt: string | null
  hasText: boolean
  proposalCount: number
  balloonCount: number
  machineDone: number
  machineOf: number
}

const columns = sql`version.id, version.paper_id, version.number, version.file_name, version.media_type, version.size,
  version.sha256, version.brought_by, version.brought_at, version.stage, version.obstacle, version.shown_as,
  version.pages_sha256, version.page_count, version.encoding, version.losses, version.returned_base,
  version.returned_changed, version.confirmed_at, version.written_here, text.version_id is not null as has_text,
  coalesce(text.proposal_count, 0) as proposal_count, coalesce(text.balloon_count, 0) as balloon_count,
  (select count(*) from papers.page where page.version_id = version.id and by_machine) as machine_done,
  (select count(*) from papers.page where page.version_id = version.id and (by_machine or needs_machine)) as machine_of`
const tables = sql`papers.version left join papers.text on text.version_id = version.id`

export async function findVersion(reader: Reader, paperId: string, number: number): Promise<Version | undefined> {
  const { rows } = await sql<Version>`
    select ${columns} from ${tables} where paper_id = ${paperId} and number = ${number}`.execute(reader)
  return rows[0]
}

/** All versions of a paper, the newest first. */
export async function listVersions(reader: Reader, paperId: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select ${columns} from ${tables} where paper_id = ${paperId} order by number desc`.execute(reader)
  return rows
}

/** The newest version of each of these papers. */
export async function latestVersions(reader: Reader, paperIds: readonly string[]): Promise<Map<string, Version>> {
  const { rows } = await sql<Version>`
    select distinct on (version.paper_id) ${columns} from ${tables}
    where paper_id = any(${[...paperIds]}::uuid[]) order by version.paper_id, number desc`.execute(reader)
  return new Map(rows.map(row => [row.paperId, row]))
}

type NewVersion = Pick<Version, 'paperId' | 'number' | 'fileName' | 'mediaType' | 'size' | 'sha256' | 'broughtBy'>

export async function insertVersion(
  tx: Tx,
  version: NewVersion & { broughtAt: Date; writtenHere?: boolean },
): Promise<void> {
  await tx
    .insertInto('papers.version')
    .values({ ...version, losses: '[]' })
    .execute()
}

export type VersionChange = Partial<
  Pick<
    Version,
    'paperId' | 'number' | 'stage' | 'shownAs' | 'pagesSha256' | 'pageCount' | 'returnedBase' | 'returnedChanged'
  >
> & { obstacle?: string | null; encoding?: string | null; losses?: string; confirmedAt?: Date | null }

export async function updateVersion(tx: Tx, id: string, change: VersionChange): Promise<void> {
  await tx.updateTable('papers.version').set(change).where('id', '=', id).execute()
}

/** With all that was read of it, and with the notes and comments on it. */
export async function deleteVersion(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('papers.version').where('id', '=', id).execute()
}

/** Versions with the same bytes among papers that this account keeps and has not withdrawn, the newest first. */
export async function sameBytes(reader: Reader, keeperId: string, sha256: string) {
  const { rows } = await sql<{ paperId: string; number: number }>`
    select version.paper_id, version.number from papers.version join papers.paper on paper.id = version.paper_id
    where sha256 = ${sha256} and keeper_id = ${keeperId} and withdrawn_at is null
    order by brought_at desc, version.number desc limit 1`.execute(reader)
  return rows[0]
}

/** A paper of this keeper whose newest version has this name, when there is only one. */
export async function namedAlike(reader: Reader, keeperId: string, fileName: string) {
  const { rows } = await sql<{ id: string; title: string }>`
    select paper.id, paper.title from papers.paper
    where keeper_id = ${keeperId} and withdrawn_at is null and ${fileName} =
      (select file_name from papers.version where version.paper_id = paper.id order by number desc limit 1)
    limit 2`.execute(reader)
  return rows.length === 1 ? rows[0] : undefined
}

/** Versions that were brought before this moment and are not read yet, the oldest first. */
export async function forgottenVersions(reader: Reader, before: Date) {
  return reader
    .selectFrom('papers.version')
    .select(['paperId', 'number'])
    .where('stage', 'in', ['waiting', 'reading'])
    .where('broughtAt', '<', before.toISOString())
    .orderBy('broughtAt')
    .execute()
}

/** How many versions that somebody brought wait to be read. */
export async function countUnread(reader: Reader, broughtBy: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from papers.version
    where stage in ('waiting', 'reading') and brought_by = ${broughtBy}`.execute(reader)
  return rows[0]?.count ?? 0
}
