import { z } from 'zod'
import { action, download, question, upload } from '../../../platform/http/contract.ts'
import { reference } from '../../../platform/http/fields.ts'
import type { Spot } from '../../papers/contract.ts'
import { answerKind, commentKind, foundKey, id, line, moment, numberInQuery, shownSource } from './fields.ts'

/** A comment as it was found in a letter, a Word file or a sheet, for a person to correct before it is recorded. */
export const foundComment = z.object({
  kind: commentKind,
  words: z.string(),
  proposed: z.string().nullable(),
  saidWhere: z.string().nullable(),
  /** Where it hangs in the version that was asked about, where that is clear. */
  spot: z.custom<Spot>().nullable(),
  /** As the file names the author or sender. */
  senderWords: z.string().nullable(),
  /** Which stretch of the source it is: page and words. */
  from: z.object({ page: z.int().nullable(), line: z.int().nullable(), words: z.string() }),
  /** When it was written, where the file says so. */
  at: moment.nullable(),
  key: foundKey,
  /** The comment that it became. */
  taken: z.object({ commentId: id }).nullable(),
  /** Why it is not taken. */
  declined: z.object({ reason: z.string(), by: z.string(), at: moment }).nullable(),
})
export type FoundComment = z.infer<typeof foundComment>

export const findComments = question('/rounds/{id}/found/{paperId}', {
  summary: 'Comments in a letter, in balloons and tracked changes, or in a sheet, as far as they can be told apart',
  params: z.object({ id, paperId: id }),
  query: z.object({ number: numberInQuery.optional().describe('Which version; the newest that has a text.') }),
  answer: z.object({
    /** The version that was read. */
    number: z.int(),
    source: shownSource,
    items: z.array(foundComment),
    sender: z.string().nullable(),
    /** It says that whoever wrote it agrees, and nothing else. */
    agrees: z.boolean(),
  }),
  refuses: ['round.not_found', 'paper.not_found', 'paper.no_text', 'consultation.runners_only'],
})

export const declineFound = action('POST', '/rounds/{id}/found/declined', {
  summary: 'Leave out what was found, with a reason; null takes that back',
  params: z.object({ id }),
  body: z.object({ keys: z.array(foundKey).min(1).max(500), reason: line(1_000).nullable() }),
  answer: reference,
  refuses: ['round.not_found', 'round.closed', 'consultation.runners_only', 'found.taken_already'],
})

const layout = z.enum(['docx', 'xlsx', 'pdf'])

export const downloadTable = download('/rounds/{id}/table', {
  summary:
    'The table of comments and answers (bảng tổng hợp tiếp thu, giải trình ý kiến), as the register stands at this moment',
  params: z.object({ id }),
  query: z.object({ format: layout.default('docx'), confidential: z.stringbool().default(false) }),
  refuses: [
    'round.not_found',
    'consultation.answerers_only',
    'consultation.runners_only',
    'print.busy',
    'print.too_large',
    'text.busy',
    'text.too_hard',
  ],
})

export const downloadLetter = download('/rounds/{id}/letters/{askedId}', {
  summary: 'The reply to one sender with the answers to all of its comments',
  params: z.object({ id, askedId: id }),
  query: z.object({ format: z.enum(['docx', 'pdf']).default('docx') }),
  refuses: [
    'round.not_found',
    'consultation.answerers_only',
    'consultation.not_released',
    'print.busy',
    'print.too_large',
    'text.busy',
    'text.too_hard',
  ],
})

/** What differs between a table that was edited elsewhere and the register; nothing is taken over by this. */
export const tableDifference = z.object({
  /** Null where the register has no such row. */
  rowId: id.nullable(),
  number: z.int().nullable(),
  /** `missing` rows are not in the table, `unknown` ones not in the register. */
  field: z.enum(['answer', 'words', 'place', 'senders', 'note', 'missing', 'unknown']),
  register: z.string(),
  table: z.string(),
  /** Of an answer: its kind in the table, where the cell names one, and in the register. */
  kind: answerKind.nullable(),
  registerKind: answerKind.nullable(),
})

export const bringTable = upload('/rounds/{id}/table', {
  summary: 'Drop back a table that was edited in Word or Excel: differences are listed, and nothing is changed',
  params: z.object({ id }),
  answer: z.object({ differences: z.array(tableDifference), rows: z.array(z.object({ id, version: z.int() })) }),
  refuses: [
    'round.not_found',
    'consultation.answerers_only',
    'table.not_ours',
    'table.unreadable',
    'file.too_large',
    'file.empty',
    'file.broken_off',
    'text.busy',
    'text.too_hard',
  ],
})

export const bringCommentSheet = upload('/rounds/{id}/sheet', {
  summary: 'Comments from XLSX or CSV in the usual form, shown before they are recorded',
  params: z.object({ id }),
  answer: z.object({
    /** The paper as which the file is kept, for the source of its comments. */
    paperId: id.nullable(),
    items: z.array(foundComment),
    /** Lines of the file, counted from 1, that hold something but no comment. */
    skipped: z.array(z.object({ line: z.int(), code: z.string(), words: z.string() })),
  }),
  refuses: [
    'round.not_found',
    'consultation.runners_only',
    'sheet.no_words_column',
    'secret.not_here',
    'table.unreadable',
    'file.too_large',
    'file.empty',
    'file.broken_off',
    'text.busy',
    'text.too_hard',
  ],
})

/** The empty form to send out. */
export const downloadForm = download('/rounds/{id}/form', {
  summary: 'The usual commenting form for this round, to be filled in elsewhere',
  params: z.object({ id }),
  query: z.object({ format: z.enum(['xlsx', 'docx']).default('xlsx') }),
  refuses: ['round.not_found', 'text.busy'],
})
