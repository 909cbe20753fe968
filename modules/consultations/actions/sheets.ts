import { createHash } from 'node:crypto'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import { obstacleToTaking } from '../../organisation/rules.ts'
import { bringPapers, type Shelf } from '../../papers/index.ts'
import type { bringCommentSheet as bringing } from '../contract.ts'
import { obstacleToRunning } from '../rules.ts'
import { seenRound } from '../standing.ts'
import { findRound } from '../store/rounds.ts'
import { draftOf, foundFrom, withFates } from '../views/found.ts'
import { sheetIn } from '../views/sheet.ts'
import { bytesOf, type Files } from './tables.ts'

/**
 * Reads comments from a workbook, a CSV file or the tables of a Word file, which is kept as a paper like a letter is. Nothing is recorded by
 * this.
 */
export async function bringCommentSheet(
  work: Work,
  { id, files }: CheckedInputOf<typeof bringing>,
  shelf: Shelf & { files: Files },
) {
  const reader = work.tx
  const { round, standing } = await seenRound({ ...work, reader }, await findRound(reader, id))
  refuseIf(obstacleToRunning(standing))
  const { language } = await profileOf(reader)
  refuseIf(obstacleToTaking(files[0]?.fileName ?? '', shelf.deployed))
  const bytes = await bytesOf(files, shelf.files)
  const sheet = await sheetIn(bytes, language)
  if (!sheet) return refuse({ code: 'sheet.no_words_column', status: 422 })
  const scope = createHash('sha256').update(bytes).digest('hex')
  const found = foundFrom(sheet.items, await draftOf(reader, round), scope)
  const [fate] = (await bringPapers(work, { files: files.slice(0, 1), sharing: 'mine' }, shelf)).fates
  return {
    paperId: fate?.paperId ?? null,
    items: await withFates({ reader }, round, found),
    skipped: sheet.skipped,
  }
}
