import { expect, test } from 'vitest'
import { askedFor, soughtIn } from './sought.ts'

test('what an address says is what is looked at, and what it does not know is left out', () => {
  const address = { state: 'open', answer: 'refused', search: 24, place: 'p1', colliding: true, other: 'x', sender: '' }
  expect(soughtIn(address)).toEqual({ state: 'open', search: '24', place: 'p1', colliding: true })
})

test('the server is asked for what the address says', () => {
  expect(askedFor('r', { place: 'p1', body: 'b', colliding: true })).toEqual({
    id: 'r',
    provisionId: 'p1',
    bodyId: 'b',
    collides: 'true',
  })
})
