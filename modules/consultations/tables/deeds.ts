import { randomUUID } from 'node:crypto'
import { readDocx } from '../../../packages/text/docx/read-docx.ts'
import { writeDocx } from '../../../packages/text/docx/write-docx.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { documentToTypst } from '../../../packages/text/typst/document-to-typst.ts'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { acceptedRows } from './accepted-rows.ts'
import { type Brought, broughtInWord } from './brought.ts'
import { type Form, formDocument, formSheet } from './form.ts'
import { originOf } from './marks.ts'
import { type Reply, replyDocument } from './reply.ts'
import type { RoundTable } from './round-table.ts'
import { tableDocument } from './table-document.ts'
import { tableSheet } from './table-sheet.ts'
import { workbookOf } from './workbook.ts'

// Whatever is exported here is called in a thread of its own, with copies; `ask.ts` is how.

interface Titled {
  title: string
  language: Language
}

export function tableInWord(table: RoundTable, titled: Titled): Uint8Array {
  return written(tableDocument(table), titled, originOf(table))
}

export function tableInExcel(table: RoundTable): Promise<Uint8Array> {
  return workbookOf(tableSheet(table))
}

export function tableToPrint(table: RoundTable, titled: Titled) {
  return documentToTypst(tableDocument(table), titled)
}

export function replyInWord(reply: Reply, titled: Titled): Uint8Array {
  return written(replyDocument(reply), titled)
}

export function replyToPrint(reply: Reply, titled: Titled) {
  return documentToTypst(replyDocument(reply), titled)
}

export function formInWord(form: Form, titled: Titled): Uint8Array {
  return written(formDocument(form), titled)
}

export function formInExcel(form: Form): Promise<Uint8Array> {
  return workbookOf(formSheet(form))
}

/** What a Word file holds of a table of ours; undefined for what cannot be read. */
export function readTable(bytes: Uint8Array): Brought | undefined {
  const reading = readUnlessDamaged(bytes)
  return reading && broughtInWord(reading)
}

/** The rows of all tables of a Word file; undefined for what cannot be read. */
export function rowsInWord(bytes: Uint8Array): string[][] | undefined {
  const reading = readUnlessDamaged(bytes)
  return reading?.document.provisions.flatMap(({ id, table }) => {
    const tracked = reading.proposals.filter(({ place }) => place.provisionId === id)
    return table ? acceptedRows(table, tracked).map(({ cells }) => cells) : []
  })
}

function readUnlessDamaged(bytes: Uint8Array) {
  try {
    return readDocx(bytes, { makeId: randomUUID })
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

function written(document: TextDocument, { title, language }: Titled, origin?: { textId: string; versionId: string }) {
  return writeDocx(document, { title, language: language === 'vi' ? 'vi-VN' : 'en-GB', ...(origin && { origin }) })
}
