import type { Obstacle } from '../../platform/refused.ts'
import type { LineState, SittingState, StepKind } from './contract.ts'

interface Step {
  lineId: string | null
  kind: StepKind
  at: string
}

/** What each step makes of a line, and of what it may be taken. */
const steps: Record<StepKind, { makes: LineState; of: readonly LineState[] }> = {
  opened: { makes: 'open', of: ['waiting', 'postponed', 'closed'] },
  resumed: { makes: 'open', of: ['suspended'] },
  suspended: { makes: 'suspended', of: ['open'] },
  postponed: { makes: 'postponed', of: ['waiting', 'open', 'suspended'] },
  closed: { makes: 'closed', of: ['open', 'suspended'] },
}

/** How far the meeting is, which line is open, and how far each line is that anything was done about. */
export function stateAfter(taken: readonly Step[]) {
  const lines = new Map<string, LineState>()
  let state: SittingState = 'before'
  let openedAt: string | null = null
  let closedAt: string | null = null
  for (const { lineId, kind, at } of taken)
    if (lineId !== null) lines.set(lineId, steps[kind].makes)
    else if (kind === 'closed') [state, closedAt] = ['closed', at]
    else [state, openedAt, closedAt] = ['open', openedAt ?? at, null]
  const openLineId = [...lines].find(([, how]) => how === 'open')?.[0] ?? null
  return { state, openedAt, closedAt, openLineId, lines }
}

export function obstacleToLeading({ leads }: { leads: boolean }): Obstacle | undefined {
  return leads ? undefined : { code: 'sitting.leaders_only', status: 403 }
}

/** What stands in the way of opening or closing the meeting itself. */
export function obstacleToMeetingStep(
  { state, openLineId }: { state: SittingState; openLineId: string | null },
  kind: 'opened' | 'closed',
): Obstacle | undefined {
  if ((kind === 'opened') === (state === 'open')) return { code: 'sitting.wrong_step', status: 409 }
  if (kind === 'closed' && state === 'before') return { code: 'sitting.wrong_step', status: 409 }
  return kind === 'closed' && openLineId !== null ? { code: 'sitting.line_open', status: 409 } : undefined
}

/** What stands in the way of a step with a line; `closes` is the open line that it comes after. */
export function obstacleToLineStep(
  { state, openLineId, of }: { state: SittingState; openLineId: string | null; of: LineState },
  { kind, closes, lineId }: { kind: StepKind; closes: string | null; lineId: string },
): Obstacle | undefined {
  if (state !== 'open') return { code: 'sitting.not_open', status: 409 }
  if (!steps[kind].of.includes(of)) return { code: 'sitting.wrong_step', status: 409 }
  const opens = steps[kind].makes === 'open'
  const leftOpen = opens ? openLineId !== closes : closes !== null
  return leftOpen || closes === lineId ? { code: 'sitting.other_line_open', status: 409 } : undefined
}

/** The step that a meeting takes by itself when everything goes in order. */
export type NextStep =
  | { kind: 'openMeeting' }
  | { kind: 'closeMeeting' }
  | { kind: 'openLine'; lineId: string; closes: string | null }
  | { kind: 'resumeLine'; lineId: string; closes: string | null }
  | { kind: 'closeLine'; lineId: string }

/** What comes next: the lines in their order, then those that were suspended, then the end. Undefined once the meeting is closed. */
export function nextStep(
  { state, openLineId }: { state: SittingState; openLineId: string | null },
  agenda: readonly { id: string; state: LineState }[],
): NextStep | undefined {
  if (state !== 'open') return state === 'before' ? { kind: 'openMeeting' } : undefined
  const waiting = agenda.find(line => line.state === 'waiting')
  if (waiting) return { kind: 'openLine', lineId: waiting.id, closes: openLineId }
  if (openLineId !== null) return { kind: 'closeLine', lineId: openLineId }
  const suspended = agenda.find(line => line.state === 'suspended')
  return suspended ? { kind: 'resumeLine', lineId: suspended.id, closes: null } : { kind: 'closeMeeting' }
}

/** How long somebody has left to speak at a moment, in milliseconds; below 0 when their time is over, undefined when they have as long as they like. */
export function timeLeft(
  { givenAt, minutes }: { givenAt: string | null; minutes: number | null },
  now: number,
): number | undefined {
  return givenAt === null || minutes === null ? undefined : Date.parse(givenAt) + minutes * 60_000 - now
}

const freeTries = 5
const waitMs = 60_000

/** How many codes may be tried before one has to wait. */
export function triesLeft(wrong: number): number {
  return Math.max(0, freeTries - wrong)
}

/** How long somebody who gave wrong codes waits before the next try: a minute after five, and after each one that follows. */
export function secondsToWait({ tries, at }: { tries: number; at: string }, now: Date): number {
  return tries < freeTries ? 0 : Math.max(0, Math.ceil((Date.parse(at) + waitMs - now.getTime()) / 1_000))
}
