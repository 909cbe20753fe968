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

export type Table = keyof typeof columns
export type Row<T extends Table> = Record<(typeof columns)[T][number], string>
export type BodyRow = Row<'bodies'>
export type TermRow = Row<'terms'>
export type PersonRow = Row<'people'>
export type MandateRow = Row<'mandates'>

/** An organisation as rows; parents come before what stands under them. Every table can be read more than once. */
export interface Organisation {
  name: string
  profile: string
  bodies: Iterable<BodyRow>
  terms: Iterable<TermRow>
  people: Iterable<PersonRow>
  mandates: Iterable<MandateRow>
}
