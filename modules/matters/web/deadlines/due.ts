import { isDay } from '../../../../ui/words/day.ts'
import type { Due } from '../../contract.ts'

/** When something is due, as it is being typed. */
export interface TypedDue {
  how: Due['how']
  on: string
  workingDays: string
  side: 'before' | 'after'
  from: string
}

const mostWorkingDays = 500

/** Why a deadline cannot be kept yet. */
export const noDay = { code: 'deadline.no_day', status: 422 }

/** What was typed as the server takes it; undefined while it says no day yet. */
export function dueOf({ how, on, workingDays, side, from }: TypedDue): Due | undefined {
  if (how === 'day') return isDay(on) ? { how, on } : undefined
  const count = /^\d{1,3}$/.test(workingDays.trim()) ? Number(workingDays) : Number.NaN
  if (!isDay(from) || !(count >= 1 && count <= mostWorkingDays)) return undefined
  return { how, from, workingDays: side === 'before' ? -count : count }
}
