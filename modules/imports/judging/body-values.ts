import type { BodyRow } from '../../bodies/contract.ts'
import type { PlannedBody } from '../../bodies/index.ts'

/** A body by the columns of its table; `parent` is a code. */
export interface BodyValues {
  code: string
  kind: string
  name: string
  symbol: string | null
  parent: string | null
  precedence: number
  valid_from: string | null
  valid_to: string | null
}

/** Bodies by column. They must be all there are: the codes of parents are found among them. */
export function byColumns(bodies: readonly BodyRow[]): BodyValues[] {
  const codes = new Map(bodies.map(({ id, code }) => [id, code]))
  return bodies.map(({ code, kind, name, symbol, parentId, precedence, validFrom, validTo }) => {
    const parent = parentId === null ? null : (codes.get(parentId) ?? null)
    return { code, kind, name, symbol, parent, precedence, valid_from: validFrom, valid_to: validTo }
  })
}

/** The field of a body that each column is about. */
export const fieldOf = {
  code: 'code',
  kind: 'kind',
  name: 'name',
  symbol: 'symbol',
  parent: 'parentId',
  precedence: 'precedence',
  valid_from: 'validFrom',
  valid_to: 'validTo',
} as const

/** The body as bodies take it. */
export function planOf({ parent, valid_from, valid_to, ...rest }: BodyValues): PlannedBody {
  return { ...rest, parentCode: parent, validFrom: valid_from, validTo: valid_to }
}
