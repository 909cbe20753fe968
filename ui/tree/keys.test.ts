import { expect, test } from 'vitest'
import { step } from './keys.ts'
import { childrenOf, rowsOf } from './rows.ts'

const children = childrenOf([
  { id: 'top', parentId: null },
  { id: 'left', parentId: 'top' },
  { id: 'leaf', parentId: 'left' },
  { id: 'right', parentId: 'top' },
])
const rows = rowsOf(children, new Set(['top']))

test('up and down walk what is in sight and stop at the ends', () => {
  expect(step('ArrowDown', rows, 0, 10)).toEqual({ kind: 'go', to: 1 })
  expect(step('ArrowUp', rows, 0, 10)).toEqual({ kind: 'go', to: 0 })
  expect(step('PageDown', rows, 0, 10)).toEqual({ kind: 'go', to: 2 })
  expect(step('End', rows, 0, 10)).toEqual({ kind: 'go', to: 2 })
})

test('right opens, then goes in; left closes, then goes out', () => {
  expect(step('ArrowRight', rows, 1, 10)).toEqual({ kind: 'turn', open: true })
  expect(step('ArrowRight', rows, 0, 10)).toEqual({ kind: 'go', to: 1 })
  expect(step('ArrowLeft', rows, 0, 10)).toEqual({ kind: 'turn', open: false })
  expect(step('ArrowLeft', rows, 2, 10)).toEqual({ kind: 'go', to: 0 })
})

test('letters do nothing, because they may be somebody typing', () => {
  expect(['a', 'j', ' ', 'Tab'].map(key => step(key, rows, 0, 10))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
