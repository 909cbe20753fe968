import type { Obstacle } from '../../../platform/refused.ts'
import type { Say } from '../../../ui/words/words.tsx'

/** Why a file cannot be shown, or what of it was lost, as the server gives it with a version. */
export function reasonOf(say: Say, { code, facts }: { code: string; facts: Record<string, unknown> }): string {
  return say.reason({ code, status: 422, facts: facts as NonNullable<Obstacle['facts']> })
}
