import type { Say } from '../../../../ui/words/words.tsx'
import type { MatterRow } from '../../contract.ts'

/** What is still open in a matter, the most pressing first. */
export function openThings(say: Say, { counts: { papers, unanswered, lacks } }: MatterRow): string[] {
  return [
    ...(lacks === null || lacks === 0 ? [] : [say('matters.lacks', { count: lacks })]),
    ...(unanswered === 0 ? [] : [say('matters.unanswered', { count: unanswered })]),
    say('matters.papers', { count: papers }),
  ]
}

/** The meeting that a matter is meant for; empty when there is none. */
export function targetWords(say: Say, { words, on }: MatterRow['target']): string {
  return [words, on && say.day(on)].filter(Boolean).join(', ')
}
