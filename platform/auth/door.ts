import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Reader } from '../db/database.ts'
import type { CheckedInputOf, Endpoint, RawAnswerOf } from '../http/contract.ts'
import { inputOf, schemaOf, urlOf } from '../http/mount.ts'
import { type Obstacle, refuse, refuseIf } from '../refused.ts'
import type { Actor } from '../work/actor.ts'
import type { Clock } from '../work/clock.ts'
import type { Transact } from '../work/transact.ts'
import type { Engine } from './engine.ts'
import { mustActInPerson } from './in-person.ts'
import type { AuthSettings } from './settings.ts'

/** What all doors work with. */
export interface DoorParts extends AuthSettings {
  engine: Engine
  transact: Transact
  reader: Reader
  clock: Clock
}

/** Somebody at a door: what their browser brought along. */
export interface Visit {
  actor: Actor
  cookie: string | undefined
  userAgent: string | null
}

/** What a door answers. A refusal is answered and not thrown: what was counted and told stays committed. */
export type Outcome<Answer> = ({ answer: Answer } | { obstacle: Obstacle }) & { cookies?: readonly string[] }

/** An endpoint that reads or sets cookies, or that has to remember a refusal. All others are actions and questions. */
export interface Door {
  endpoint: Endpoint
  enter: (parts: DoorParts, visit: Visit, input: never) => Promise<Outcome<unknown>>
}

/** Binds a door. */
export function door<E extends Endpoint>(
  endpoint: E,
  enter: (parts: DoorParts, visit: Visit, input: CheckedInputOf<E>) => Promise<Outcome<RawAnswerOf<E>>>,
): Door {
  return { endpoint, enter }
}

/**
 * Opens the doors. Whoever is signed in may pass them even while a second factor is still missing: here it is enrolled.
 */
export function mountDoors(
  app: FastifyInstance,
  doors: readonly Door[],
  parts: DoorParts & { actorOf: (request: FastifyRequest) => Promise<Actor> },
): void {
  for (const { endpoint, enter } of doors) {
    app.route({
      method: endpoint.method,
      url: urlOf(endpoint),
      schema: schemaOf(endpoint),
      handler: async (request, reply) => {
        const actor = await parts.actorOf(request)
        if (endpoint.access === 'signed-in') refuseIf(mustActInPerson(actor))
        const { cookie, 'user-agent': userAgent } = request.headers
        const visit: Visit = { actor, cookie, userAgent: userAgent?.slice(0, 300) ?? null }
        const outcome = await enter(parts, visit, inputOf(endpoint, request) as never)
        for (const line of outcome.cookies ?? []) reply.header('set-cookie', line)
        if ('obstacle' in outcome) return refuse(outcome.obstacle)
        return reply.header('cache-control', 'no-store').send(outcome.answer)
      },
    })
  }
}
