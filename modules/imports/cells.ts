import { z } from 'zod'
import type { Fact } from '../../platform/refused.ts'
import type { Cells } from './rows.ts'
import type { Fault } from './verdict.ts'

/** Why a text is no value of its column. */
export interface Unfit {
  unfit: string
  facts?: Record<string, Fact>
}

/** Makes a value of the text of a cell; the text has no spaces around it and may be empty. */
export type ReadCell<Value> = (text: string) => Value | Unfit

export function isUnfit(value: unknown): value is Unfit {
  return typeof value === 'object' && value !== null && 'unfit' in value
}

type ValuesOf<Columns> = {
  [Column in keyof Columns]: Columns[Column] extends ReadCell<infer Value> ? Exclude<Value, Unfit> : never
}

/** Reads the cells that a row has; columns that the table does not have are missing from the answer, and faulty ones, too. */
export function readCells<Columns extends Record<string, ReadCell<unknown>>>(
  cells: Cells,
  columns: Columns,
): { given: Partial<ValuesOf<Columns>>; faults: Fault[] } {
  const given: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const [column, read] of Object.entries(columns)) {
    const text = cells[column]
    if (text === undefined) continue
    const value = read(text)
    if (isUnfit(value)) faults.push({ column, code: value.unfit, facts: value.facts ?? {} })
    else given[column] = value
  }
  return { given: given as Partial<ValuesOf<Columns>>, faults }
}

/** The cell must not be empty. */
export function needed<Value>(read: ReadCell<Value>): ReadCell<Value> {
  return text => (text === '' ? { unfit: 'import.cell_empty' } : read(text))
}

/** An empty cell is null. */
export function maybe<Value>(read: ReadCell<Value>): ReadCell<Value | null> {
  return text => (text === '' ? null : read(text))
}

/** What the field of a contract takes. */
export function fitting<Field extends z.ZodType>(field: Field, code = 'import.text_unfit'): ReadCell<z.output<Field>> {
  return text => {
    const result = field.safeParse(text)
    return result.success ? result.data : { unfit: code }
  }
}

export function asIs(text: string): string {
  return text
}

export function wholeNumber(least: number, most: number): ReadCell<number> {
  return text => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= most ? number : { unfit: 'import.number_unfit', facts: { least, most } }
  }
}

/**
 * A day as YYYY-MM-DD or, as it is written in Vietnam and Britain, day before month: 3/9/2021, 03.09.2021, 03-09-2021. There
 * must be such a day; a year of two figures is refused.
 */
export function asDay(text: string): string | Unfit {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : [local?.[4], local?.[3], local?.[1]]
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return z.iso.date().safeParse(written).success ? written : { unfit: 'import.day_unfit' }
}

const sexes = new Map([
  ...['male', 'm', 'nam'].map(word => [word, 'male'] as const),
  ...['female', 'f', 'nữ', 'nu'].map(word => [word, 'female'] as const),
])

export function asSex(text: string): 'male' | 'female' | Unfit {
  return sexes.get(text.toLowerCase()) ?? { unfit: 'import.sex_unfit' }
}
