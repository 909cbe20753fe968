import type { Say } from '../../../../ui/words/words.tsx'

/** The time of day of a moment, in the time zone of the organisation; a moment is written with it in front. */
export function timeOfDay(say: Say, moment: string): string {
  return say.moment(moment).slice(0, 'hh:mm'.length)
}

/** A stretch of time as a clock counts it: 4:05. */
export function asClock(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
