import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { obstacleToRunning, obstacleToWritingIn } from '../rules.ts'
import { seenRound, type Standing } from '../standing.ts'
import { type Asked, lockAsked } from '../store/asked.ts'
import { holdRound, lockRound, type Round } from '../store/rounds.ts'

export interface Held {
  round: Round
  standing: Standing
}

/** The round, locked against closing and sending, for whoever is something to it. */
export async function lockSeen(work: Work, id: string): Promise<Held> {
  return seenRound(whoActs(work), await lockRound(work.tx, id))
}

/** The round, locked, for whoever runs it. */
export async function lockRun(work: Work, id: string): Promise<Held> {
  const held = await lockSeen(work, id)
  refuseIf(obstacleToRunning(held.standing))
  return held
}

/** The round as it stays while somebody writes in it. */
export async function holdSeen(work: Work, id: string): Promise<Held> {
  return seenRound(whoActs(work), await holdRound(work.tx, id))
}

/** The same, refused once it is closed. */
export async function holdOpen(work: Work, id: string): Promise<Held> {
  const held = await holdSeen(work, id)
  refuseIf(obstacleToWritingIn(held.round))
  return held
}

/** The same, locked against all others who write in it. */
export async function lockOpen(work: Work, id: string): Promise<Held> {
  const held = await lockSeen(work, id)
  refuseIf(obstacleToWritingIn(held.round))
  return held
}

/** An asking of the round, locked, for whoever may answer it; for whoever runs the round as well, where it is about what was recorded. */
export async function lockAskedFor(
  work: Work,
  { round, standing }: Held,
  askedId: string,
  { recorded }: { recorded: boolean | 'answer' } = { recorded: false },
): Promise<Asked> {
  const asked = await lockAsked(work.tx, askedId)
  const isOurs = standing.asked.some(({ id }) => id === askedId)
  const isRecorded = recorded === 'answer' ? asked?.recorded !== null : recorded
  if (asked?.roundId !== round.id || !(isOurs || (isRecorded && standing.runs)))
    return refuse({ code: 'consultation.asked_only', status: 403 })
  return asked
}

export function whoActs({ tx, actor, today }: Work) {
  return { reader: tx, actor, today }
}
