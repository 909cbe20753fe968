import type { PaperRound } from '../../consultations/index.ts'
import type { Lack } from '../contract.ts'
import type { KnownLack } from './standing.ts'

/** What somebody sees of the papers of a matter. */
export interface Sight {
  readable: ReadonlySet<string>
  /** The rounds about these papers. */
  rounds: readonly PaperRound[]
}

/**
 * What is missing, as somebody who works on the matter may know it: of a paper that they may not read only that something is, and
 * screens that do not open to them are left out for the matter's own, where they see whom to ask.
 */
export function lacksSeen(matterId: string, lacks: readonly KnownLack[], { readable, rounds }: Sight): Lack[] {
  const here = `/matters/${matterId}`
  const shut = new Set(rounds.filter(({ seen }) => !seen).map(({ id }) => `/rounds/${id}`))
  const shown = lacks
    .filter(({ paperId }) => paperId === null || readable.has(paperId))
    .map(({ lack }) => (shut.has(lack.to) ? { ...lack, to: here } : lack))
  const hidden = lacks.filter(({ paperId }) => paperId !== null && !readable.has(paperId))
  const ofHidden = [...Map.groupBy(hidden, ({ paperId }) => paperId).values()].map(some => {
    const blocking = some.find(({ lack }) => lack.blocks)?.lack
    const [blocks, source] = [blocking !== undefined, blocking?.source ?? null]
    return { code: 'matter.part_incomplete', facts: {}, blocks, source, to: here }
  })
  return [...shown, ...ofHidden]
}
