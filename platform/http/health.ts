import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { refuse } from '../refused.ts'

interface Parts {
  /** Fulfilled when Plenum can serve: the database answers and nothing is left behind. */
  ready: () => Promise<unknown>
  /** Numbers to be read at the moment of asking, by name: `plenum_streams`. */
  gauges?: Record<string, { help: string; read: () => number }>
}

/** Opens `/healthz` (the process lives), `/readyz` (it can serve) and, from this machine only, `/metrics` for Prometheus. */
export function serveHealth(app: FastifyInstance, { ready, gauges = {} }: Parts): void {
  const hidden = { schema: { hide: true } }
  app.get('/healthz', hidden, (_, reply) => reply.type('text/plain').send('ok\n'))
  app.get('/readyz', hidden, async (_, reply) => {
    const failed = await ready().then(
      () => false,
      () => true,
    )
    return reply
      .status(failed ? 503 : 200)
      .type('text/plain')
      .send(failed ? 'not ready\n' : 'ready\n')
  })

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  measureRequests(app, registry)
  for (const [name, { help, read }] of Object.entries(gauges)) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: () => {
        gauge.set(read())
      },
    })
  }
  app.get('/metrics', hidden, async (request, reply) => {
    if (!isThisMachine(request.socket.remoteAddress) || request.headers['x-forwarded-for'])
      refuse({ code: 'request.not_found', status: 404 })
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

/** By route pattern, never by address: an address may hold an id or a search. */
function measureRequests(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'plenum_request_seconds',
    help: 'How long answers took, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`
    seconds.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
}

function isThisMachine(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.)/.test(address)
}
