import type { AgendaLine } from '../contract.ts'

/** The number of each line: what is dealt with is counted, formalities and breaks are not. */
export function numbersOf(lines: readonly Pick<AgendaLine, 'kind'>[]): (number | null)[] {
  let last = 0
  return lines.map(({ kind }) => (kind === 'item' || kind === 'consent' ? ++last : null))
}
