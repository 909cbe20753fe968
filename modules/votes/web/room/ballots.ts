import { type Obstacle, Refused } from '../../../../platform/refused.ts'
import { ask } from '../../../../ui/asking/ask.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { castBallot, type Choice } from '../../contract.ts'

/** A ballot on its way. It outlives the screen that it was cast on, so that nobody loses it by looking at a paper meanwhile. */
export interface Ballot {
  choice: Choice
  /** Whether the server has been asked in vain, and is asked again. */
  waits: boolean
  /** Whether the server has said that it is kept. */
  kept: boolean
  /** Why the server refused it. */
  obstacle: Obstacle | undefined
}

const pauseMs = 2_000
const ballots = new Map<string, Ballot>()
const listeners = new Set<() => void>()

/** What became of the ballot that was cast on this device in a vote, if any. */
export function ballotIn(voteId: string): Ballot | undefined {
  return ballots.get(voteId)
}

export function listenToBallots(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Casts a ballot and goes on trying while the network or the server is away, always with the same request, until the server says that it is
 * kept or refuses it. Another choice is taken only after a refusal.
 */
export async function castUntilAnswered(voteId: string, choice: Choice): Promise<void> {
  const before = ballots.get(voteId)
  if (before && !before.obstacle) return
  const key = freshKey()
  put(voteId, { choice, waits: false, kept: false, obstacle: undefined })
  for (;;) {
    const obstacle = await refusalOf(ask(castBallot, { id: voteId, choice }, { key }))
    if (!obstacle || !isAway(obstacle)) return put(voteId, { choice, waits: false, kept: !obstacle, obstacle })
    put(voteId, { choice, waits: true, kept: false, obstacle: undefined })
    await new Promise(resolve => setTimeout(resolve, pauseMs))
  }
}

async function refusalOf(asked: Promise<unknown>): Promise<Obstacle | undefined> {
  try {
    await asked
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.obstacle
    throw error
  }
}

/** Nobody answered, or whoever did cannot reach the database, or is asked too much at once. */
function isAway({ status }: Obstacle): boolean {
  return status === 0 || status === 429 || status >= 500
}

function put(voteId: string, ballot: Ballot): void {
  ballots.set(voteId, ballot)
  for (const listener of listeners) listener()
}
