import { expect, test } from 'vitest'
import { childrenOf, firstLevels, keptBy, rowsOf } from './rows.ts'

const nodes = [
  { id: 'bloc', parentId: null, name: 'Bloc' },
  { id: 'office', parentId: 'bloc', name: 'Office' },
  { id: 'committee', parentId: 'bloc', name: 'Committee' },
  { id: 'cell-1', parentId: 'committee', name: 'Cell 1' },
  { id: 'cell-2', parentId: 'committee', name: 'Cell 2' },
]
const children = childrenOf(nodes)
const seen = (rows: { node: { id: string }; level: number }[]) => rows.map(row => `${row.level} ${row.node.id}`)

test('only what stands below open nodes is shown, in the given order', () => {
  expect(seen(rowsOf(children, new Set()))).toEqual(['1 bloc'])
  expect(seen(rowsOf(children, new Set(['bloc'])))).toEqual(['1 bloc', '2 office', '2 committee'])
})

test('each row knows its place among its siblings', () => {
  const row = rowsOf(children, new Set(['bloc', 'committee'])).at(-1)
  expect(row).toMatchObject({ level: 3, position: 2, siblings: 2, hasChildren: false, open: false })
})

test('a filter keeps what fits with everything above it, and opens it', () => {
  const kept = keptBy(nodes, node => node.name === 'Cell 2')
  expect(seen(rowsOf(children, new Set(), kept))).toEqual(['1 bloc', '2 committee', '3 cell-2'])
})

test('a node whose parent is out of sight stands at the top', () => {
  expect(seen(rowsOf(childrenOf([{ id: 'alone', parentId: 'hidden' }]), new Set()))).toEqual(['1 alone'])
})

test('a circle in the data ends the filter all the same', () => {
  const circle = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ]
  expect(keptBy(circle, () => true)).toEqual(new Set(['a', 'b']))
})

test('the first levels are open at the start', () => {
  expect(firstLevels(children, 2)).toEqual(new Set(['bloc', 'office', 'committee']))
})
