import { expect, test } from 'vitest'
import type { BodyRow } from '../contract.ts'
import { withBody } from './hearings.ts'

function body(id: string, precedence: number, name: string, parentId: string | null = 'top'): BodyRow {
  return {
    id,
    code: id,
    kind: 'cell',
    name,
    symbol: null,
    parentId,
    precedence,
    validFrom: null,
    validTo: null,
    version: 1,
  }
}

const bodies = [body('top', 0, 'Đảng ủy', null), body('a', 1, 'Chi bộ An'), body('d', 2, 'Chi bộ Đông')]
const ids = (list: readonly BodyRow[]) => list.map(({ id }) => id)

test('a new body takes its place among its siblings: by precedence, then as Vietnamese sorts names', () => {
  expect(ids(withBody(bodies, 'n', body('n', 1, 'Chi bộ Ấm')))).toEqual(['top', 'a', 'n', 'd'])
  expect(ids(withBody(bodies, 'n', body('n', 2, 'Chi bộ Dương')))).toEqual(['top', 'a', 'n', 'd'])
  expect(ids(withBody(bodies, 'n', body('n', 9, 'Chi bộ An')))).toEqual(['top', 'a', 'd', 'n'])
})

test('a body that changed its order moves, and one that is gone leaves', () => {
  expect(ids(withBody(bodies, 'a', body('a', 3, 'Chi bộ An')))).toEqual(['top', 'd', 'a'])
  expect(ids(withBody(bodies, 'd', null))).toEqual(['top', 'a'])
})

test('a body that only changed its symbol stays where it is', () => {
  const changed = { ...body('a', 1, 'Chi bộ An'), symbol: 'CB' }
  expect(withBody(bodies, 'a', changed)).toEqual([bodies[0], changed, bodies[2]])
})
