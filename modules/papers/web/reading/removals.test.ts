import { expect, test } from 'vitest'
import type { Entry } from '../../../../packages/text/comparison.ts'
import type { Provision } from '../../../../packages/text/model.ts'
import { removalsIn } from './removals.ts'

const provision = (id: string, text = id): Provision => ({
  id,
  kind: 'paragraph',
  depth: 0,
  label: '',
  runs: [{ text }],
})
const quiet = {
  added: false,
  moved: false,
  renumbered: false,
  changed: false,
  restyled: false,
  runs: [],
  becomes: null,
}
const kept = (id: string): Entry => ({ ...quiet, before: id, after: id, removed: false })
const gone = (id: string): Entry => ({ ...quiet, before: id, after: null, removed: true })

test('what is gone stands where it stood: in front of the next provision that is left, or at the end', () => {
  const removals = removalsIn(
    [gone('a'), kept('b'), gone('c'), gone('d'), kept('e'), gone('f')],
    ['a', 'b', 'c', 'd', 'e', 'f'].map(id => provision(id)),
  )
  expect([...removals].map(([next, { provisions }]) => [next, provisions.map(({ id }) => id)])).toEqual([
    ['b', ['a']],
    ['e', ['c', 'd']],
    [undefined, ['f']],
  ])
})

test('what is gone is long when it is many provisions, or many words', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  expect(
    removalsIn(
      ids.map(gone),
      ids.map(id => provision(id)),
    ).get(undefined)?.long,
  ).toBe(true)
  expect(removalsIn([gone('a')], [provision('a', 'chữ '.repeat(300))]).get(undefined)?.long).toBe(true)
  expect(removalsIn([gone('a')], [provision('a')]).get(undefined)?.long).toBe(false)
})
