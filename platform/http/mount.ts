import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Reader } from '../db/database.ts'
import { type Obstacle, refuse, refuseIf } from '../refused.ts'
import type { Actor } from '../work/actor.ts'
import type { Clock } from '../work/clock.ts'
import type { Transact } from '../work/transact.ts'
import type { Endpoint, FileAnswer } from './contract.ts'
import { once } from './idempotency.ts'
import type { Route } from './route.ts'
import type { Look } from '../work/work.ts'

export interface MountParts {
  transact: Transact
  reader: Reader
  clock: Clock
  actorOf: (request: FastifyRequest) => Promise<Actor>
  /** What stands in the way of taking in a text that somebody sends, wherever in an action it stands. */
  obstacleToText?: (text: string) => Obstacle | undefined
}

/** Opens the routes of all modules below `/api`, each checked and documented by its contract. */
export function mount(app: FastifyInstance, routes: readonly Route[], parts: MountParts): void {
  for (const route of routes) {
    const { endpoint } = route
    app.route({
      method: endpoint.method,
      url: urlOf(endpoint),
      schema: schemaOf(endpoint),
      ...(endpoint.largestBody !== undefined && { bodyLimit: endpoint.largestBody }),
      // Before the body is even read: a stranger learns nothing from what is wrong with it.
      onRequest: async request => refuseIf(obstacleToKnocking(endpoint, await parts.actorOf(request))),
      handler: async (request, reply) => {
        const actor = await parts.actorOf(request)
        const input = inputOf(endpoint, request)
        if (route.kind === 'action') refuseTexts(request.body, parts.obstacleToText)
        const answer = await (route.kind === 'question'
          ? route.run(look(parts, actor), input as never)
          : perform(route, request, actor, input, parts.transact))
        if (endpoint.file) return sendFile(reply, answer as FileAnswer)
        const version = versionIn(answer)
        if (version !== undefined) reply.header('etag', `"${version}"`)
        return reply.header('cache-control', 'no-store').send(answer)
      },
    })
  }
}

/** Only what the contract describes: a part that it leaves empty is not checked, so nothing of it is let in. */
export function inputOf({ params, query, body }: Endpoint, request: FastifyRequest): object {
  const parts = [
    { described: params, given: request.params },
    { described: query, given: request.query },
    { described: body, given: request.body },
  ]
  const checked = parts.filter(({ described }) => Object.keys(described.shape).length > 0)
  return Object.assign({}, ...checked.map(({ given }) => given)) as object
}

/** Names in any script, as RFC 5987 writes them; never shown in place of the page. */
function sendFile(reply: FastifyReply, { name, mediaType, bytes }: FileAnswer) {
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(mediaType)
    .send(bytes instanceof Uint8Array ? Buffer.from(bytes) : Readable.from(bytes, { objectMode: false }))
}

function refuseTexts(value: unknown, obstacleTo: MountParts['obstacleToText']): void {
  if (!obstacleTo) return
  if (typeof value === 'string') refuseIf(obstacleTo(value))
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) refuseTexts(inner, obstacleTo)
  }
}

function look({ reader, clock }: MountParts, actor: Actor): Look {
  const now = clock.now()
  return { reader, actor, now, today: clock.dayOf(now) }
}

async function perform(
  { endpoint, run }: Extract<Route, { kind: 'action' }>,
  request: FastifyRequest,
  actor: Actor,
  input: object,
  transact: Transact,
): Promise<unknown> {
  const ifMatch = endpoint.edits ? versionFrom(request) : undefined
  const whole = { ...input, ifMatch } as never
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return transact(actor, work => run(work, whole))
  const meaning = [request.method, request.url, ifMatch ?? null, request.body ?? null]
  return transact(actor, work => once(work, { key, meaning, secret: endpoint.secret }, () => run(work, whole)))
}

function obstacleToKnocking(endpoint: Endpoint, actor: Actor) {
  if (endpoint.access === 'anyone') return undefined
  if (actor.kind === 'guest') return { code: 'session.needed', status: 401 }
  if (actor.pending) return actor.pending
  if (actor.readOnly && endpoint.method !== 'GET') return { code: 'session.read_only', status: 403 }
  return undefined
}

function versionFrom(request: FastifyRequest): number {
  const match = /^("?)(\d{1,9})\1$/.exec(request.headers['if-match'] ?? '')
  if (!match) return refuse({ code: 'request.version_missing', status: 428 })
  return Number(match[2])
}

function versionIn(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return undefined
  return typeof answer.version === 'number' ? answer.version : undefined
}

const actionHeaders = z
  .object({
    'idempotency-key': z
      .string()
      .regex(/^[\w-]{8,100}$/)
      .optional(),
  })
  .loose()
// Left out, it is refused with its own sentence (428) rather than as a malformed request.
const editHeaders = actionHeaders.extend({ 'if-match': z.string().max(40).optional() })

/** How Fastify writes the path of an endpoint. */
export function urlOf({ path }: Endpoint): string {
  return `/api${path.replace(/\{(\w+)\}/g, ':$1')}`
}

/** What Fastify checks and documents for an endpoint. */
export function schemaOf({ method, path, summary, params, query, body, answer, refuses, edits, file }: Endpoint) {
  const hasBody = method !== 'GET' && Object.keys(body.shape).length > 0
  return {
    summary,
    tags: [path.split('/')[1] ?? ''],
    operationId: operationId(method, path),
    ...(refuses.length > 0 && { description: `May refuse with: ${refuses.join(', ')}.` }),
    ...(Object.keys(params.shape).length > 0 && { params }),
    ...(Object.keys(query.shape).length > 0 && { querystring: query }),
    ...(hasBody && { body }),
    ...(method !== 'GET' && { headers: edits ? editHeaders : actionHeaders }),
    response: { 200: file ? fileResponse : answer },
  }
}

const fileResponse = { content: { 'application/octet-stream': { schema: z.string().describe('The file itself.') } } }

function operationId(method: string, path: string): string {
  return `${method.toLowerCase()}${path.replace(/[{}]/g, '').replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())}`
}
