import { refuse } from '../../../platform/refused.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { commentsInSheet } from '../sources/sheet.ts'
import { ask } from '../tables/ask.ts'

/** Comments in a workbook, a CSV file or the tables of a Word file; undefined where it has no column of comments. */
export async function sheetIn(bytes: Buffer, language: Language) {
  return commentsInSheet(await rowsIn(bytes), language)
}

/** Whether an archive is a Word file rather than a workbook: its list of contents names the parts in plain letters. */
export function isWord(bytes: Buffer): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.includes('word/document.xml')
}

async function rowsIn(bytes: Buffer): Promise<string[][]> {
  if (!isWord(bytes)) return (await readTable({ bytes })).rows
  return (await ask('rowsInWord', bytes)) ?? refuse({ code: 'table.unreadable', status: 422 })
}
