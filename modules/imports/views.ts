import { z } from 'zod'
import type { CheckedInputOf, FileAnswer } from '../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../platform/http/cursor.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { mediaTypes, writeTable } from '../../platform/tables/write-table.ts'
import type { Look } from '../../platform/work/work.ts'
import { sayIn, type Words } from '../../platform/words.ts'
import { mustKeepLists } from './actions.ts'
import type { downloadExport as exporting, downloadFaulty as left, listRows as listing } from './contract.ts'
import { exportRows } from './exports.ts'
import { countRows, findImport, readRows } from './store.ts'

const place = z.int().positive()

/** A table that is being taken over. */
export async function readImport(look: Look, { id }: { id: string }) {
  const found = await visibleImport(look, id)
  return { ...found, counts: await countRows(look.reader, id) }
}

/** The rows of a table with their fates, a page at a time. */
export async function listRows(look: Look, { id, take, after, fate }: CheckedInputOf<typeof listing>) {
  await visibleImport(look, id)
  const from = placeIn(after, (value): value is number => place.safeParse(value).success) ?? 0
  const rows = await readRows(look.reader, id, { after: from, fates: fate && [fate], most: take + 1 })
  return pageFrom(
    rows,
    take,
    row => row,
    ({ number }) => number,
  )
}

/** The rows that are left out as a table with the reasons in the reader's language. */
export async function downloadFaulty(
  look: Look,
  input: CheckedInputOf<typeof left>,
  words: Words,
): Promise<FileAnswer> {
  const { id, format } = input
  const { kind, columns } = await visibleImport(look, id)
  const say = sayIn(words, look.actor.language)
  const rows = (await readRows(look.reader, id, { fates: ['faulty', 'repeated'] })).map(({ cells, faults }) => [
    ...columns.map(column => cells[column] ?? ''),
    faults.map(({ column, code, facts }) => [column ?? '', say(code, facts)].filter(Boolean).join(': ')).join(' '),
  ])
  return fileOf(look, {
    rows: [[...columns, say('import.reason')], ...rows],
    format,
    name: `${kind}-${say('import.faulty_file')}`,
  })
}

/** All of a kind in the columns of the import. */
export async function downloadExport(
  look: Look,
  { kind, format, on }: CheckedInputOf<typeof exporting>,
): Promise<FileAnswer> {
  refuseIf(mustKeepLists(look))
  const rows = await exportRows(look.reader, kind, on)
  return fileOf(look, { rows, format, name: `${kind}-${on ?? look.today}` })
}

async function visibleImport(look: Look, id: string) {
  refuseIf(mustKeepLists(look))
  return (await findImport(look.reader, id)) ?? refuse({ code: 'import.not_found', status: 404 })
}

interface Table {
  rows: string[][]
  format: 'csv' | 'xlsx'
  name: string
}

/** Where a comma parts the decimals, as in Vietnam, Excel expects semicolons between the cells of a CSV file. */
async function fileOf({ actor }: Look, { rows, format, name }: Table): Promise<FileAnswer> {
  const bytes = await writeTable({
    rows,
    format,
    separator: actor.language === 'vi' ? ';' : ',',
    sheet: name.slice(0, 31),
  })
  return { name: `${name}.${format}`, mediaType: mediaTypes[format], bytes }
}
