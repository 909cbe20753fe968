import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse, refuseIf } from '../refused.ts'
import type { Actor } from '../work/actor.ts'
import { placeIn, retryFrame } from './frames.ts'
import type { Realtime } from './open.ts'
import { beginStream } from './head.ts'
import { Stream } from './stream.ts'

interface Parts {
  realtime: Realtime
  actorOf: (request: FastifyRequest) => Promise<Actor>
  fault: (error: unknown) => void
}

/**
 * Opens `GET /api/events`: one stream of server-sent events per browser. It goes on after the `Last-Event-ID`, or after `?from=`
 * with the same content. See README.md for the events.
 */
export function mountEvents(app: FastifyInstance, { realtime, actorOf, fault }: Parts): void {
  const knocks = new WeakMap<FastifyRequest, number>()
  let streams = 0

  async function listen(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const actor = await actorOf(request)
    const { id } = actor
    if (actor.kind !== 'account' || id === null) return refuse({ code: 'session.needed', status: 401 })
    refuseIf(actor.pending)
    if (actor.pending) return refuse(actor.pending)
    const admission = await realtime.admit({ ...actor, id })
    streams += 1
    const socket = beginStream(reply, retryFrame(pauseBeforeReturning(streams)))
    if (!socket) return
    const stream = new Stream(socket, admission)
    try {
      await realtime.join({ stream, from: lastHeard(request), knockedAt: knocks.get(request) ?? 0 })
    } catch (error) {
      fault(error)
      stream.end()
    }
  }

  app.route({
    method: 'GET',
    url: '/api/events',
    exposeHeadRoute: false,
    schema: { hide: true },
    // Noted before anybody looks up who asks, so that no change of rights falls between looking up and listening.
    onRequest: async request => void knocks.set(request, realtime.position()),
    handler: listen,
  })
  app.addHook('preClose', async () => realtime.stop())
}

/** Between one and three seconds, spread evenly, so that a hall that lost its server does not come back all at once. */
function pauseBeforeReturning(number: number): number {
  return 1_000 + ((number * 619) % 2_000)
}

function lastHeard(request: FastifyRequest) {
  const header = request.headers['last-event-id']
  const { from } = request.query as { from?: unknown }
  const id = header ?? from
  if (id === undefined || id === '') return undefined
  return (typeof id === 'string' ? placeIn(id) : undefined) ?? 'unknown'
}
