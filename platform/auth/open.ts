import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../work/actor.ts'
import type { Work } from '../work/work.ts'
import { makeActorOf, makeSessionIn } from './actor-of.ts'
import { type DoorParts, mountDoors } from './door.ts'
import { makeEngine } from './engine.ts'
import { openSession, type Opened } from './sessions.ts'
import { doors } from './doors.ts'

export type { AuthSettings } from './settings.ts'

export interface Auth {
  /** Who asks: a session's cookie, an API token, or nobody. */
  actorOf: (request: FastifyRequest) => Promise<Actor>
  /** The session that a request shows, for actions that look up its holder by themselves. */
  sessionIn: (request: FastifyRequest) => string | undefined
  /** Opens a session for somebody whose identity was proved in another way, such as by the hall of the tests. */
  openSession: (work: Work, opening: Parameters<typeof openSession>[2]) => Promise<Opened>
  /** Opens the doors below `/api/auth`. */
  mount: (app: FastifyInstance) => void
}

/** Opens sign-in. */
export async function openAuth(parts: Omit<DoorParts, 'engine'>): Promise<Auth> {
  if (parts.secret.length < 32) throw new Error('the secret that signs cookies must have at least 32 characters')
  const engine = makeEngine(parts)
  const { authCookies } = await engine.$context
  const sessionCookie = authCookies.sessionToken.name
  const actorOf = makeActorOf({ ...parts, sessionCookie })
  return {
    actorOf,
    sessionIn: makeSessionIn({ ...parts, sessionCookie }),
    openSession: (work, opening) => openSession(engine, work, opening),
    mount: app => mountDoors(app, doors, { ...parts, engine, actorOf }),
  }
}
