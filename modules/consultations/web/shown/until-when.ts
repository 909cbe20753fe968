import type { Say } from '../../../../ui/words/words.tsx'
import type { RoundRow } from '../../contract.ts'

/** Until when a round waits for answers, or since when it no longer does. */
export function untilWhen(say: Say, { dueOn, closedAt }: Pick<RoundRow, 'dueOn' | 'closedAt'>): string {
  if (closedAt !== null) return say('round.is_closed', { moment: say.moment(closedAt) })
  return dueOn === null ? say('round.no_day') : say('round.due', { day: say.day(dueOn) })
}
