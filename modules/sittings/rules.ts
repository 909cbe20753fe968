import type { StepKind } from './contract.ts'

interface Step {
  lineId: string | null
  kind: StepKind
  at: string
}

/** How far a line is; a line without a step is waiting. */
export type LineState = 'waiting' | 'open' | 'suspended' | 'postponed' | 'closed'

/** How far a meeting is as far as its opening and closing go. */
export type SittingState = 'before' | 'open' | 'closed'

const states: Record<StepKind, LineState> = {
  opened: 'open',
  resumed: 'open',
  suspended: 'suspended',
  postponed: 'postponed',
  closed: 'closed',
}

/** How far the meeting is, which line is open, and how far each line is that anything was done about. */
export function stateAfter(steps: readonly Step[]) {
  const lines = new Map<string, LineState>()
  let sitting: SittingState = 'before'
  let [openedAt, closedAt]: (string | null)[] = [null, null]
  for (const { lineId, kind, at } of steps)
    if (lineId !== null) lines.set(lineId, states[kind])
    else if (kind === 'closed') [sitting, closedAt] = ['closed', at]
    else [sitting, openedAt, closedAt] = ['open', openedAt ?? at, null]
  const openLineId = [...lines].find(([, state]) => state === 'open')?.[0] ?? null
  return { state: sitting, openedAt, closedAt, openLineId, lines }
}
