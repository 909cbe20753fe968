import type { Reader } from '../../platform/db/database.ts'
import { latestVersions } from '../papers/index.ts'

/** The number of the newest version of a paper; 0 when there is none. */
export async function newestNumber(reader: Reader, paperId: string): Promise<number> {
  return (await latestVersions(reader, [paperId])).get(paperId)?.number ?? 0
}
