import type { Party } from '../../contract.ts'

/** Whoever is to be asked, by name. */
export type Chosen = Party & { name: string }

/** Those chosen, with these added at the end, each once. */
export function withMore(chosen: readonly Chosen[], more: readonly Chosen[]): Chosen[] {
  const known = new Set(chosen.map(({ id }) => id))
  return [...chosen, ...more.filter(({ id }) => !known.has(id))]
}

/** As the contract wants them. */
export function partiesOf(chosen: readonly Chosen[]): Party[] {
  return chosen.map(({ kind, id }) => ({ kind, id }))
}
