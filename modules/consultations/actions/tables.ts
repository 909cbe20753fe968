import { buffer } from 'node:stream/consumers'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Arrival, CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import type { Work } from '../../../platform/work/work.ts'
import type { bringTable as bringing } from '../contract.ts'
import { obstacleToAnsweringComments } from '../rules.ts'
import { seenRound } from '../standing.ts'
import { findRound } from '../store/rounds.ts'
import { ask } from '../tables/ask.ts'
import { type Brought, broughtInSheet } from '../tables/brought.ts'
import { differencesIn } from '../tables/differences.ts'
import { roundTable } from '../views/round-table.ts'
import { isWord } from '../views/sheet.ts'

/** Where what was dropped is kept. */
export type Files = Pick<FileStore, 'open' | 'sizeOf'>

/** Says what differs between a table that was edited elsewhere and the register. Refuses tables of other rounds; changes nothing. */
export async function bringTable(work: Work, { id, files }: CheckedInputOf<typeof bringing>, store: Files) {
  const look = { ...work, reader: work.tx }
  const { round, standing } = await seenRound(look, await findRound(work.tx, id))
  const { runs, answers, releases } = standing
  refuseIf(obstacleToAnsweringComments({ answers: answers || releases }))
  const brought = await tableIn(await bytesOf(files, store))
  const { mark } = brought
  if (mark?.roundId !== id) return refuse({ code: 'table.not_ours', status: 422 })
  const whole = mark.whole && (runs || releases)
  const table = await roundTable(look, round, { whole })
  const rows = table.rows.map(({ id: rowId, version }) => ({ id: rowId, version }))
  return { differences: differencesIn(table, brought), rows }
}

/** The one file that was dropped. Refuses larger ones than a table can be. */
export async function bytesOf(files: readonly Arrival[], store: Files): Promise<Buffer> {
  const [file] = files
  if (!file) return refuse({ code: 'file.empty', status: 422 })
  if ('obstacle' in file) return refuse(file.obstacle)
  if (file.size > largest) return refuse({ code: 'file.too_large', status: 413 })
  if ((await store.sizeOf(file.sha256)) === undefined) return refuse({ code: 'file.broken_off', status: 400 })
  return buffer((await store.open(file.sha256)).content)
}

const largest = 16 * 1024 * 1024

async function tableIn(bytes: Buffer): Promise<Brought> {
  if (!isWord(bytes)) return broughtInSheet((await readTable({ bytes })).rows)
  return (await ask('readTable', bytes)) ?? refuse({ code: 'table.unreadable', status: 422 })
}
