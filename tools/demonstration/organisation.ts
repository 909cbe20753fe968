import type { RowOf } from '../../modules/imports/contract.ts'

export type BodyRow = RowOf<'bodies'>
export type TermRow = RowOf<'terms'>
export type PersonRow = RowOf<'people'>
export type MandateRow = RowOf<'mandates'>

/** An organisation as rows; parents come before what stands under them. Every table can be read more than once. */
export interface Organisation {
  name: string
  profile: string
  bodies: Iterable<BodyRow>
  terms: Iterable<TermRow>
  people: Iterable<PersonRow>
  mandates: Iterable<MandateRow>
}
