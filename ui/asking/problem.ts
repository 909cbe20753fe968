import type { Fact, Obstacle } from '../../platform/refused.ts'

/** A field that does not fit, and what is wrong with it. */
export interface Fault {
  field: string
  problem: string
}

/** An obstacle as it arrives in the browser. */
export interface Heard extends Obstacle {
  faults?: readonly Fault[]
  /** The server's own sentence, for codes that this page has no words for. */
  sentence?: string
}

export const unreachable: Heard = { code: 'network.unreachable', status: 0 }

/** Reads the obstacle out of an answer that is not 2xx. What is not problem+json comes from something between us and the server. */
export async function obstacleIn(response: Response): Promise<Heard> {
  const problem: unknown = await response.json().catch(() => undefined)
  if (!isObject(problem) || typeof problem['code'] !== 'string') {
    return { code: 'network.strange_answer', status: response.status, facts: { status: response.status } }
  }
  return {
    code: problem['code'],
    status: response.status,
    ...(isObject(problem['facts']) && { facts: problem['facts'] as Record<string, Fact> }),
    ...('current' in problem && { current: problem['current'] }),
    ...(typeof problem['title'] === 'string' && { sentence: problem['title'] }),
    ...(Array.isArray(problem['faults']) && { faults: problem['faults'] as Fault[] }),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
