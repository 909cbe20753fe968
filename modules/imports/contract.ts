import { z } from 'zod'
import { action, download, question } from '../../platform/http/contract.ts'
import { day, id, moment, pageOf, paging } from '../../platform/http/fields.ts'

/**
 * The columns of the four tables that an organisation can be given as, in and out. `code` is a stable key that the
 * office chooses, unique within its table; other tables point at it. Days are YYYY-MM-DD; an empty cell means unknown
 * or open. `sex` is male, female or empty; `kind` and `office` are codes of the rulebook.
 */
export const columns = {
  bodies: ['code', 'kind', 'name', 'symbol', 'parent', 'precedence', 'valid_from', 'valid_to'],
  terms: ['body', 'ordinal', 'from', 'to'],
  people: ['code', 'family_name', 'middle_name', 'given_name', 'birth_date', 'sex', 'email', 'phone'],
  mandates: ['person', 'body', 'office', 'from', 'to', 'precedence'],
} as const

export type Kind = keyof typeof columns
export type RowOf<K extends Kind> = Record<(typeof columns)[K][number], string>

/** What a list of people may have besides: an office that each is given, in which body and from when. Taken, never exported. */
export const officeColumns = ['office', 'body', 'from'] as const

const kind = z.enum(['bodies', 'terms', 'people', 'mandates'])
const format = z.enum(['csv', 'xlsx'])

/** What taking the table over will do with a row; once that is done, new and changed rows are the same as what is there. */
export const fates = ['new', 'changed', 'same', 'faulty', 'repeated'] as const
export type Fate = (typeof fates)[number]

const count = z.int().min(0)
export const counts = z.object({ new: count, changed: count, same: count, faulty: count, repeated: count })
export type Counts = z.infer<typeof counts>

/** What is wrong with a row, and in which of its columns; null when it is not about one alone. */
export const fault = z.object({
  column: z.string().nullable(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
})

export const importView = z.object({
  id,
  kind,
  /** Those that the table has, in order. */
  columns: z.array(z.string()),
  counts,
  madeAt: moment,
  committedAt: moment.nullable(),
})
export type ImportView = z.infer<typeof importView>

export const rowView = z.object({
  /** As the rows of the file are counted, the header included. */
  number: z.int().positive(),
  /** By column, as given, with names parted and spaces tidied. */
  cells: z.record(z.string(), z.string()),
  fate: z.enum(fates),
  /** The columns whose values will change. */
  fields: z.array(z.string()),
  faults: z.array(fault),
})
export type RowView = z.infer<typeof rowView>

/** Of a file, in base64; see `limits` of platform/tables for the file itself. */
const mostBase64 = 23 * 1024 * 1024

export const prepareImport = action('POST', '/imports', {
  summary: 'Look at a table before it is taken over: what would become of each row',
  body: z.object({
    kind: kind.optional().describe('Told from the columns when left out.'),
    text: z.string().max(4_000_000).optional().describe('A pasted table or list.'),
    file: z.string().max(mostBase64).optional().describe('A CSV or XLSX file in base64, instead of a text.'),
    sheet: z.string().max(100).optional().describe('Which sheet of a workbook; the first when left out.'),
  }),
  answer: importView.extend({
    /** Headings of columns that were not understood and are left aside. */
    ignored: z.array(z.string()),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
  }),
  largestBody: mostBase64 + 1024 * 1024,
  refuses: ['import.nothing', 'import.columns_unknown', 'import.columns_missing', 'table.unreadable', 'role.needed'],
})

export const readImport = question('/imports/{id}', {
  summary: 'A table that is being taken over',
  params: z.object({ id }),
  answer: importView,
  refuses: ['import.not_found', 'role.needed'],
})

export const listRows = question('/imports/{id}/rows', {
  summary: 'The rows of the table in order, each with its fate; all or those of one fate',
  params: z.object({ id }),
  query: paging.extend({ fate: z.enum(fates).optional() }),
  answer: pageOf(rowView),
  refuses: ['import.not_found', 'role.needed'],
})

export const correctRow = action('PATCH', '/imports/{id}/rows/{number}', {
  summary: 'Correct cells of one row; the fates of all rows are judged anew',
  params: z.object({ id, number: z.coerce.number().int().positive() }),
  body: z.object({ cells: z.record(z.string().max(50), z.string().max(1_000)) }),
  answer: z.object({ row: rowView, counts }),
  refuses: ['import.not_found', 'import.row_unknown', 'import.column_unknown', 'role.needed'],
})

export const commitImport = action('POST', '/imports/{id}/commit', {
  summary: 'Take the table over: new and changed rows are written, faulty ones are left out; may be repeated',
  params: z.object({ id }),
  answer: importView.extend({
    /** What has just been done, by the fates that the rows had until then. */
    done: counts,
  }),
  refuses: ['import.not_found', 'role.needed'],
})

export const discardImport = action('DELETE', '/imports/{id}', {
  summary: 'Forget the table; what was taken over from it stays',
  params: z.object({ id }),
  answer: z.object({ id }),
  refuses: ['import.not_found', 'role.needed'],
})

export const downloadFaulty = download('/imports/{id}/faulty.{format}', {
  summary: 'The rows that are left out, in the same columns and with the reason, to be corrected and brought again',
  params: z.object({ id, format }),
  refuses: ['import.not_found', 'role.needed'],
})

export const downloadExport = download('/exports/{kind}.{format}', {
  summary: 'Everything of one kind, or what exists on a day, in the columns of the import',
  params: z.object({ kind, format }),
  query: z.object({ on: day.optional() }),
  refuses: ['role.needed'],
})
