import type { AnswerOf, Endpoint } from '../../platform/http/contract.ts'
import { Refused } from '../../platform/refused.ts'
import { language } from '../words/language.ts'
import type { Input } from './input.ts'
import { behalfHeader } from './on-behalf.ts'
import { obstacleIn, unreachable } from './problem.ts'
import { freshKey, requestOf } from './request.ts'

export interface How {
  /** The version that the edit was made from. */
  ifMatch?: number
  /** Names the attempt, so that the server does it once even when the network makes us ask twice. */
  key?: string
  signal?: AbortSignal
  /** The account for which this alone is done; otherwise it is for whomever the tab works. */
  behalf?: string
}

/** Told on `window` when the server no longer knows this browser. */
export const sessionOver = 'plenum-session-over'

const pauses = [400, 1500]

/**
 * Asks the server for one endpoint of a contract. Throws `Refused` with the server's obstacle; a server that cannot be
 * reached is an obstacle too. An action whose answer got lost is asked again with the same `Idempotency-Key`.
 */
export async function ask<E extends Endpoint>(endpoint: E, input: Input<E>, how: How = {}): Promise<AnswerOf<E>> {
  const { url, body } = requestOf(endpoint, input as Readonly<Record<string, unknown>>)
  const acts = endpoint.method !== 'GET'
  const request: RequestInit = {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': language.read(),
      ...behalfHeader(how.behalf),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(acts && { 'idempotency-key': how.key ?? freshKey() }),
      ...(how.ifMatch !== undefined && { 'if-match': `"${how.ifMatch}"` }),
    },
    ...(body !== undefined && { body }),
    ...(how.signal && { signal: how.signal }),
  }
  const response = await send(url, request, acts ? pauses : [])
  if (!response.ok) {
    const obstacle = await obstacleIn(response)
    if (obstacle.code === 'session.needed') dispatchEvent(new Event(sessionOver))
    throw new Refused(obstacle)
  }
  return (await response.json().catch((error: unknown) => brokenOff(error, how.signal))) as AnswerOf<E>
}

/** The address of a question's answer, for links that save a file. */
export function addressOf<E extends Endpoint>(endpoint: E, input: Input<E>): string {
  return requestOf(endpoint, input as Readonly<Record<string, unknown>>).url
}

async function send(url: string, request: RequestInit, pausesLeft: readonly number[]): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch (error) {
    if (request.signal?.aborted) throw error
    const [pause, ...rest] = pausesLeft
    if (pause === undefined) throw new Refused(unreachable)
    await new Promise(resolve => setTimeout(resolve, pause))
    return send(url, request, rest)
  }
}

/** An answer that ends before it is whole is as good as none. */
function brokenOff(error: unknown, signal: AbortSignal | undefined): never {
  if (signal?.aborted) throw error
  throw new Refused(unreachable)
}
