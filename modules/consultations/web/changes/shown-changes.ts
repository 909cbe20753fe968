import type { ChangeRow } from '../../contract.ts'

/** Which changes are looked at, as it stands in the address of the screen. */
export interface Looked {
  from?: number
  to?: number
  show?: State
  /** A row of the register: what goes back to it. */
  row?: string
}

export type State = 'unasked' | 'proposed' | 'bound'

export const states: readonly State[] = ['unasked', 'proposed', 'bound']

/** Reads an address; what it does not know is left out. */
export function lookedIn(address: Readonly<Record<string, unknown>>): Looked {
  const numbers = (['from', 'to'] as const).flatMap(name => {
    const value = address[name]
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? [[name, value]] : []
  })
  const show = states.find(one => one === address['show'])
  const row = address['row']
  return {
    ...Object.fromEntries(numbers),
    ...(show && { show }),
    ...(typeof row === 'string' && row !== '' && { row }),
  }
}

/** How far a change is: nobody asked for it, that is only proposed, or it is settled. */
export function stateOf({ bindings }: Pick<ChangeRow, 'bindings'>): State {
  if (bindings.length === 0) return 'unasked'
  return bindings.some(({ state }) => state === 'confirmed') ? 'bound' : 'proposed'
}

export function countsOf(changes: readonly ChangeRow[]): Record<State, number> {
  const counts = { unasked: 0, proposed: 0, bound: 0 }
  for (const change of changes) counts[stateOf(change)] += 1
  return counts
}

/** The changes of this state that go back to this row, or all. */
export function shownOf(changes: readonly ChangeRow[], { show, row }: Looked): ChangeRow[] {
  return changes.filter(
    change =>
      (show === undefined || stateOf(change) === show) &&
      (row === undefined || change.bindings.some(binding => binding.row?.id === row)),
  )
}

/** The bindings of these changes that somebody still has to confirm. */
export function proposalsOf(changes: readonly ChangeRow[]): string[] {
  return changes.flatMap(({ bindings }) => bindings.flatMap(({ id, state }) => (state === 'proposed' ? id : [])))
}
