import { expect, test } from 'vitest'
import type { ChangeRow } from '../../contract.ts'
import { countsOf, lookedIn, proposalsOf, shownOf, stateOf } from './shown-changes.ts'

test('a change is asked for by nobody, only proposed, or settled as soon as one of its bindings is', () => {
  const changes = [change(), change('proposed'), change('proposed', 'confirmed')]
  expect(changes.map(stateOf)).toEqual(['unasked', 'proposed', 'bound'])
  expect(countsOf(changes)).toEqual({ unasked: 1, proposed: 1, bound: 1 })
  expect(proposalsOf(changes)).toEqual(['0 proposed', '0 proposed'])
})

test('changes are looked at by state, and by the row that they go back to', () => {
  const changes = [change(), change('proposed'), change('proposed', 'confirmed')]
  expect(shownOf(changes, {})).toEqual(changes)
  expect(shownOf(changes, { show: 'proposed' })).toEqual([changes[1]])
  expect(shownOf(changes, { row: 'row 1' })).toEqual([changes[2]])
  expect(shownOf(changes, { show: 'unasked', row: 'row 1' })).toEqual([])
})

test('an address is read as far as it says something', () => {
  expect(lookedIn({ from: 1, to: 3, show: 'unasked', row: 'r' })).toEqual({ from: 1, to: 3, show: 'unasked', row: 'r' })
  expect(lookedIn({ from: 'x', to: 0, show: 'everything', row: '' })).toEqual({})
})

function change(...states: readonly ('proposed' | 'confirmed')[]): ChangeRow {
  const row = (place: number) => ({ id: `row ${place}`, roundId: 'round', number: place, words: '' })
  const entry = { before: null, after: 'p', runs: [] } as unknown as ChangeRow['entry']
  const bindings = states.map((state, place) => ({
    id: `${place} ${state}`,
    row: row(place),
    ownReason: null,
    state,
    by: null,
    at: '2026-10-14T01:00:00.000Z',
  }))
  return { provisionId: 'p', label: '', words: '', entry, before: null, after: null, bindings, suggestions: [] }
}
