import { createHash } from 'node:crypto'
import type { FileStore } from '../../../platform/files/index.ts'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import type { Work } from '../../../platform/work/work.ts'
import { profileOf } from '../../organisation/index.ts'
import type { bringCommentSheet as bringing } from '../contract.ts'
import { obstacleToRunning } from '../rules.ts'
import { commentsInSheet } from '../sources/sheet.ts'
import { seenRound } from '../standing.ts'
import { findRound } from '../store/rounds.ts'
import { ask } from '../tables/ask.ts'
import { draftOf, foundFrom, withFates } from '../views/found.ts'
import { bytesOf, isWord } from './tables.ts'

/** Reads comments from a workbook, a CSV file or the tables of a Word file. Nothing is recorded by this. */
export async function bringCommentSheet(
  work: Work,
  { id, files }: CheckedInputOf<typeof bringing>,
  store: Pick<FileStore, 'open' | 'sizeOf'>,
) {
  const reader = work.tx
  const { round, standing } = await seenRound({ ...work, reader }, await findRound(reader, id))
  refuseIf(obstacleToRunning(standing))
  const { language } = await profileOf(reader)
  const bytes = await bytesOf(files, store)
  const sheet = commentsInSheet(await rowsIn(bytes), language)
  if (!sheet) return refuse({ code: 'sheet.no_words_column', status: 422 })
  const scope = createHash('sha256').update(bytes).digest('hex')
  const found = foundFrom(sheet.items, await draftOf(reader, round), scope)
  return { items: await withFates({ reader }, round, found), skipped: sheet.skipped }
}

async function rowsIn(bytes: Buffer): Promise<string[][]> {
  if (!isWord(bytes)) return (await readTable({ bytes })).rows
  return (await ask('rowsInWord', bytes)) ?? refuse({ code: 'table.unreadable', status: 422 })
}
