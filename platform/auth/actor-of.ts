import type { FastifyRequest } from 'fastify'
import type { Reader } from '../db/database.ts'
import { id } from '../http/fields.ts'
import { acceptedLanguage } from '../http/open.ts'
import { refuse } from '../refused.ts'
import { type Actor, guest } from '../work/actor.ts'
import type { Clock } from '../work/clock.ts'
import { cookieIn, signedValue } from './cookies.ts'
import {
  actorFrom,
  identityOfSession,
  identityOfToken,
  obstacleToAuditing,
  obstacleToPower,
  principalOf,
} from './identity.ts'
import { hashOf } from './secrets.ts'

export interface ActorParts {
  reader: Reader
  clock: Clock
  secret: string
  sessionCookie: string
  /** A trial may do without second factors. */
  secondFactor: 'compulsory' | 'optional'
}

/**
 * The session that a request shows, for an action of one statement that looks its holder up by itself; see `holderOf`. None where an API token or
 * somebody else's name stands for them: they are judged by their actor.
 */
export function makeSessionIn({
  secret,
  sessionCookie,
}: Pick<ActorParts, 'secret' | 'sessionCookie'>): (request: FastifyRequest) => string | undefined {
  const tokens = new WeakMap<FastifyRequest, string | undefined>()
  const tokenIn = (request: FastifyRequest) => {
    const { headers } = request
    if (headers.authorization !== undefined || headers['x-for'] !== undefined) return undefined
    if (!tokens.has(request)) tokens.set(request, signedValue(cookieIn(headers.cookie, sessionCookie), secret))
    return tokens.get(request)
  }
  return tokenIn
}

/** Says who asks: looked up once per request, and never remembered longer, so that what is ended is ended at once. */
export function makeActorOf(parts: ActorParts): (request: FastifyRequest) => Promise<Actor> {
  const known = new WeakMap<FastifyRequest, Promise<Actor>>()
  return request => {
    const found = known.get(request) ?? identify(parts, request)
    known.set(request, found)
    return found
  }
}

/** Refuses a token that is not (any more) one of ours, and work for somebody who has not asked for it. */
async function identify(parts: ActorParts, request: FastifyRequest): Promise<Actor> {
  const nobody = guest(acceptedLanguage(request))
  if (!request.url.startsWith('/api/')) return nobody
  const { authorization, cookie } = request.headers
  if (authorization !== undefined) return byToken(parts, authorization)
  const token = signedValue(cookieIn(cookie, parts.sessionCookie), parts.secret)
  const actor = token === undefined ? undefined : await bySession(parts, token)
  if (!actor) return nobody
  const principalId = request.headers['x-for']
  return principalId === undefined ? actor : assisting(parts, actor, String(principalId))
}

async function bySession({ reader, clock, secondFactor }: ActorParts, token: string): Promise<Actor | undefined> {
  const now = clock.now()
  const found = await identityOfSession(reader, token, now)
  if (!found) return undefined
  const pending =
    obstacleToAuditing(found, clock.dayOf(now)) ?? (secondFactor === 'compulsory' ? obstacleToPower(found) : undefined)
  return { ...actorFrom(found, pending), sessionId: found.sessionId }
}

/** A token never administers: whoever finds a script's token must not be able to appoint people. */
async function byToken({ reader, clock }: ActorParts, authorization: string): Promise<Actor> {
  const token = /^Bearer (\S{20,200})$/.exec(authorization)?.[1]
  const today = clock.dayOf(clock.now())
  const found = token === undefined ? undefined : await identityOfToken(reader, hashOf(token), today)
  if (!found) return refuse({ code: 'token.unknown', status: 401 })
  const actor = actorFrom(found, obstacleToAuditing(found, today))
  const roles = actor.roles.filter(role => role !== 'administrator')
  return { ...actor, roles, readOnly: actor.readOnly || found.access === 'read' }
}

/** The actor is the assistant, who sees what the principal's person sees and has the power of neither. */
async function assisting({ reader, clock }: ActorParts, actor: Actor, principalId: string): Promise<Actor> {
  if (actor.pending) return actor
  const today = clock.dayOf(clock.now())
  const asked = { assistantId: actor.id ?? '', principalId, today }
  const principal = id.safeParse(principalId).success ? await principalOf(reader, asked) : undefined
  if (!principal) return refuse({ code: 'assistance.none', status: 403 })
  return { ...actor, onBehalfOf: principalId, personId: principal.personId, roles: ['member'] }
}
