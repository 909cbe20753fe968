import type { Obstacle } from '../../platform/refused.ts'
import type { ActionState } from './contract.ts'

/** What stands in the way of saying how far an action is: that it was said already, or that nobody would know why it fell away. */
export function obstacleToReport(
  { state: before }: { state: ActionState },
  { state, note }: { state: ActionState; note: string | null },
): Obstacle | undefined {
  if (state === before) return { code: 'action.said_already', status: 409 }
  return state === 'withdrawn' && note === null ? { code: 'action.no_reason', status: 422 } : undefined
}

/** Whether an action should have been done before today. */
export function isOverdue({ state, by }: { state: ActionState; by: string | null }, today: string): boolean {
  return state === 'open' && by !== null && by < today
}
