import { CsvError, parse } from 'csv-parse/sync'
import { refuse } from '../refused.ts'

/** What may stand between two cells; the first one wins when two would part the first line equally. */
export const separators = ['\t', ';', ','] as const
export type Separator = (typeof separators)[number]

/**
 * The rows of a CSV file, or of what was copied out of a table in Excel or Word (parted by tabulators). A plain list with
 * nothing to part has one column. The separator is the one that parts the first line most often; a line `sep=;` names it.
 */
export function readSeparated(text: string): string[][] {
  const { named, rest } = namedSeparator(text)
  return parsed(rest, named ?? likelySeparator(rest)).map(row => row.map(unguarded))
}

// A spreadsheet takes what begins with one of these signs for a formula.
const formulaLike = /^'*[=+\-@\t\r]/
const guardedFormula = /^'+[=+\-@\t\r]/

/** Puts an apostrophe before what a spreadsheet would take for a formula. `unguarded` takes exactly that one away again. */
export function guarded(cell: string): string {
  return formulaLike.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell
}

function namedSeparator(text: string): { named: Separator | undefined; rest: string } {
  const line = /^sep=(.)\r?\n/.exec(text)
  const named = separators.find(separator => separator === line?.[1])
  return { named, rest: named && line ? text.slice(line[0].length) : text }
}

const manners = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }

/** A separator with which a quotation mark opens in the middle of a cell is not the one that the writer meant. */
function likelySeparator(text: string): Separator {
  const cells = new Map(separators.map(separator => [separator, cellsInFirstLine(text, separator)]))
  return separators.reduce((best, next) => ((cells.get(next) ?? 0) > (cells.get(best) ?? 0) ? next : best))
}

function cellsInFirstLine(text: string, delimiter: Separator): number {
  return unlessOpen(() => parse(text, { ...manners, delimiter, to: 1 })[0]?.length ?? 0) ?? 0
}

function parsed(text: string, delimiter: Separator): string[][] {
  let row = 1
  const counting = { on_record: (record: string[]) => ((row += 1), record) }
  const rows = unlessOpen(() => parse(text, { ...manners, ...counting, delimiter, relax_quotes: true }))
  return rows ?? refuse({ code: 'table.quote_open', status: 422, facts: { row } })
}

/** Undefined when quotation marks stand where they cannot. */
function unlessOpen<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}
