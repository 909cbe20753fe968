import type { Reader } from '../../platform/db/database.ts'
import { allBodies, allTerms, existsOn } from '../bodies/index.ts'
import { allMandates, everybody } from '../people/index.ts'
import { columns, type Kind } from './contract.ts'
import { byColumns } from './judging/body-values.ts'
import { mandatesByColumns } from './judging/mandates.ts'
import { personByColumns } from './judging/person-draft.ts'
import { termsByColumns } from './judging/terms.ts'
import { parentsFirst } from './judging/tree.ts'

/**
 * Everything of a kind, or what exists on a day, as rows of its table with the headings first. Equal organisations have equal
 * tables, whatever the ids. The erased are left out.
 */
export async function exportRows(reader: Reader, kind: Kind, on: string | undefined): Promise<string[][]> {
  const values = await valuesOf[kind](reader, on)
  return [[...columns[kind]], ...values.map(row => columns[kind].map(column => textOf(row[column])))]
}

type Values = Record<string, unknown>

const valuesOf: Record<Kind, (reader: Reader, on: string | undefined) => Promise<Values[]>> = {
  bodies: async (reader, on) => {
    const all = byColumns(await allBodies(reader))
    const days = ({ valid_from, valid_to }: (typeof all)[number]) => ({ validFrom: valid_from, validTo: valid_to })
    return asValues(parentsFirst(all.filter(body => on === undefined || existsOn(days(body), on))))
  },
  terms: async (reader, on) => {
    const all = termsByColumns(await allTerms(reader), await allBodies(reader))
    return asValues(
      [...all.values()].filter(({ from, to }) => on === undefined || (from <= on && (to === null || on <= to))),
    )
  },
  people: async (reader, on) => asValues((await everybody(reader, on)).map(personByColumns)),
  mandates: async (reader, on) => {
    const all = mandatesByColumns(await allMandates(reader, on), await allBodies(reader))
    return asValues(
      inOrder(all, ({ body, precedence, from, person, office }) => [body, precedence, from, person, office]),
    )
  },
}

/** Sorted by the first part in which two differ, texts by their characters. */
function inOrder<Item>(items: readonly Item[], parts: (item: Item) => (string | number)[]): Item[] {
  const keyed = items.map(item => ({ item, key: parts(item) }))
  return keyed.toSorted((one, other) => compared(one.key, other.key)).map(({ item }) => item)
}

function compared(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [place, part] of one.entries()) {
    const against = other[place] ?? ''
    if (part !== against) return part < against ? -1 : 1
  }
  return 0
}

function asValues(rows: readonly object[]): Values[] {
  return rows.map(row => ({ ...row }))
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : ''
}
