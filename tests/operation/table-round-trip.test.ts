import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { broughtInSheet, broughtInWord } from '../../modules/consultations/tables/brought.ts'
import { differencesIn } from '../../modules/consultations/tables/differences.ts'
import { originOf } from '../../modules/consultations/tables/marks.ts'
import type { RoundTable, TableRow } from '../../modules/consultations/tables/round-table.ts'
import { tableDocument } from '../../modules/consultations/tables/table-document.ts'
import { tableSheet } from '../../modules/consultations/tables/table-sheet.ts'
import { workbookOf } from '../../modules/consultations/tables/workbook.ts'
import { counting } from '../../packages/text/counting.ts'
import { readDocx } from '../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../packages/text/docx/write-docx.ts'
import { test } from '../../platform/data-folder/folder-under-test.ts'
import { readHere } from '../../platform/tables/read-here.ts'
import { type Edit, editInOffice } from './edit-in-office.ts'

const table: RoundTable = {
  roundId: '11111111-2222-4333-8444-555555555555',
  round: 'Lấy ý kiến lần 1',
  paper: 'Dự thảo Đề án',
  version: 2,
  organisation: 'Đảng bộ Khối thử nghiệm',
  language: 'vi',
  day: '2026-10-14',
  whole: false,
  asked: { asked: 12, agreed: 2, sent: 9 },
  rows: Array.from({ length: 40 }, (_, place) => rowAt(place + 1)),
}

test('one answer that is edited in the word processor is the one difference of a table of forty rows', async ({
  folder,
}) => {
  const answer = `E${editedRow + 1}`
  expect(await throughWord(folder, [])).toEqual([])
  const differences = await throughWord(folder, [
    { do: 'cell', table: 0, cell: answer, by: 'Giải trình\nGiữ như dự thảo.' },
  ])
  expect(differences).toMatchObject([asEdited])
})

test('so it is in the spreadsheet program, and a remark comes back with it', async ({ folder }) => {
  const first = tableSheet(table).above.length + 1
  expect(await throughExcel(folder, [])).toEqual([])
  const differences = await throughExcel(folder, [
    { do: 'cell', table: 0, cell: `E${first + editedRow}`, by: 'Giải trình\nGiữ như dự thảo.' },
    { do: 'cell', table: 0, cell: `F${first + 1}`, by: 'Đã trao đổi.' },
  ])
  expect(differences).toMatchObject([{ number: 1, field: 'note', register: '', table: 'Đã trao đổi.' }, asEdited])
})

const editedRow = 17
const asEdited = {
  number: editedRow,
  field: 'answer',
  register: `Đã sửa mục ${editedRow}.`,
  table: 'Giữ như dự thảo.',
  kind: 'explained',
  registerKind: 'partly',
}

async function throughWord(folder: string, edits: readonly Edit[]) {
  const written = writeDocx(tableDocument(table), { origin: originOf(table), title: 'Bảng', language: 'vi-VN' })
  const bytes = await through(folder, 'docx', written, edits)
  return differencesIn(table, broughtInWord(readDocx(bytes, { makeId: counting() })))
}

async function throughExcel(folder: string, edits: readonly Edit[]) {
  const bytes = await through(folder, 'xlsx', await workbookOf(tableSheet(table)), edits)
  return differencesIn(table, broughtInSheet((await readHere({ bytes }, undefined)).rows))
}

async function through(folder: string, kind: string, bytes: Uint8Array, edits: readonly Edit[]): Promise<Buffer> {
  const [out, back] = [join(folder, `out.${kind}`), join(folder, `back.${kind}`)]
  await writeFile(out, bytes)
  await editInOffice(out, back, folder, edits)
  return readFile(back)
}

function rowAt(number: number): TableRow {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    number,
    version: 1,
    place: number % 4 === 0 ? '' : `Điều ${number}, khoản 2`,
    words: `Đề nghị làm rõ điểm thứ ${number}.\nNêu căn cứ: “=1+1”; a < b & c.`,
    proposed: number % 3 === 0 ? ['Bảo đảm đủ kinh phí.'] : [],
    senders: ['Ban Tổ chức Khối', ...(number % 5 === 0 ? ['Đảng ủy Sở (cử tri)'] : [])],
    comments: number % 5 === 0 ? 2 : 1,
    sources: [],
    answer: { kind: 'partly', words: `Đã sửa mục ${number}.`, mergedInto: null },
    released: true,
    note: '',
  }
}
