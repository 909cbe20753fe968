import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Reader } from '../db/database.ts'
import type { OpenDatabase } from '../db/open.ts'
import type { FileStore } from '../files/index.ts'
import { type Obstacle, refuse, refuseIf } from '../refused.ts'
import type { Actor } from '../work/actor.ts'
import type { Clock } from '../work/clock.ts'
import type { Transact } from '../work/transact.ts'
import type { Endpoint, FileAnswer } from './contract.ts'
import { once } from './idempotency.ts'
import { formLimits, receiveFiles } from './receive-files.ts'
import type { Route } from './route.ts'
import { sendFile } from './send-file.ts'
import type { Look } from '../work/work.ts'

export interface MountParts {
  transact: Transact
  reader: Reader
  clock: Clock
  actorOf: (request: FastifyRequest) => Promise<Actor>
  /** What stands in the way of taking in a text that somebody sends, wherever in an action it stands. */
  obstacleToText?: (text: string) => Obstacle | undefined
  /** What actions of one statement need: the database, the session that a request shows, and whom to tell. */
  atOnce: Pick<OpenDatabase, 'alone'> & {
    sessionIn: (request: FastifyRequest) => string | undefined
    committed: () => void
  }
  /** Where files go that are brought, and come from that are downloaded. */
  files: FileStore
}

/** Opens the routes of all modules below `/api`, each checked and documented by its contract. */
export function mount(app: FastifyInstance, routes: readonly Route[], parts: MountParts): void {
  const [uploads, others] = [routes.filter(isUpload), routes.filter(route => !isUpload(route))]
  for (const route of others) open(app, route, parts)
  // A room of its own, so that no other door takes forms.
  void app.register(async room => {
    await room.register(multipart, { limits: formLimits, throwFileSizeLimit: false })
    room.setValidatorCompiler(allButTheForm)
    for (const route of uploads) open(room, route, parts)
  })
}

function open(app: FastifyInstance, route: Route, parts: MountParts): void {
  const { endpoint } = route
  app.route({
    method: endpoint.method,
    url: urlOf(endpoint),
    schema: schemaOf(endpoint),
    ...(endpoint.largestBody !== undefined && { bodyLimit: endpoint.largestBody }),
    ...(endpoint.brings && { config: { patient: true } }),
    ...(isStroke(route) && { config: { rateLimit: { keyGenerator: keyOf(parts) } } }),
    // Before the body is even read: a stranger learns nothing from what is wrong with it.
    onRequest: async request => {
      if (isStroke(route) && parts.atOnce.sessionIn(request) !== undefined) return
      refuseIf(obstacleToKnocking(endpoint, await parts.actorOf(request)))
    },
    handler: async (request, reply) => {
      if (isStroke(route)) {
        const done = await strike(route, request, parts)
        if (done !== undefined) return reply.header('cache-control', 'no-store').send(done)
        refuseIf(obstacleToKnocking(endpoint, await parts.actorOf(request)))
      }
      const actor = await parts.actorOf(request)
      const body = endpoint.brings ? { files: await receiveFiles(request, parts.files) } : request.body
      const input = inputOf(endpoint, { params: request.params, query: request.query, body })
      if (route.kind !== 'question' && !endpoint.brings) refuseTexts(body, parts.obstacleToText)
      const answer = await (route.kind === 'question'
        ? route.run(look(parts, actor), input as never)
        : perform(route, { request, actor, body, input }, parts.transact))
      if (endpoint.file) return sendFile(request, reply, answer as FileAnswer, parts.files)
      const version = versionIn(answer)
      if (version !== undefined) reply.header('etag', `"${version}"`)
      return reply.header('cache-control', 'no-store').send(answer)
    },
  })
}

type Unkept = Extract<Route, { kind: 'unkept' }>

function isStroke(route: Route): route is Unkept & { atOnce: NonNullable<Unkept['atOnce']> } {
  return route.kind === 'unkept' && route.atOnce !== undefined
}

/** Whoever strikes is looked up by the stroke itself, so their rate is that of their session. */
function keyOf(parts: MountParts) {
  return async (request: FastifyRequest) => {
    const session = parts.atOnce.sessionIn(request)
    if (session !== undefined) return `account:${session}`
    const { id } = await parts.actorOf(request)
    return id ? `account:${id}` : `address:${request.ip}`
  }
}

/** Undefined when the request shows no session, or when the statement did nothing. */
async function strike(
  { endpoint, atOnce }: Unkept & { atOnce: NonNullable<Unkept['atOnce']> },
  request: FastifyRequest,
  parts: MountParts,
): Promise<unknown> {
  const { alone, committed, sessionIn } = parts.atOnce
  const token = sessionIn(request)
  if (token === undefined) return undefined
  const input = { ...inputOf(endpoint, request), key: keyIn(request) } as never
  const done = await atOnce({ alone, reader: parts.reader, token, now: parts.clock.now() }, input)
  if (done !== undefined) committed()
  return done
}

function keyIn({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key']
  return typeof key === 'string' ? key : null
}

function isUpload({ endpoint }: Route): boolean {
  return endpoint.brings
}

/** Files are judged one by one as they arrive. */
const allButTheForm: typeof validatorCompiler = checked =>
  checked.httpPart === 'body' ? () => true : validatorCompiler(checked)

/** Only what the contract describes: a part that it leaves empty is not checked, so nothing of it is let in. */
export function inputOf(
  { params, query, body }: Endpoint,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body'>,
): object {
  const parts = [
    { described: params, given: request.params },
    { described: query, given: request.query },
    { described: body, given: request.body },
  ]
  const checked = parts.filter(({ described }) => Object.keys(described.shape).length > 0)
  return Object.assign({}, ...checked.map(({ given }) => given)) as object
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

interface Asked {
  request: FastifyRequest
  actor: Actor
  /** As it came, or the files that came; what makes a repeated request the same. */
  body: unknown
  input: object
}

async function perform(
  route: Exclude<Route, { kind: 'question' }>,
  { request, actor, body, input }: Asked,
  transact: Transact,
): Promise<unknown> {
  const { endpoint, run } = route
  if (route.kind === 'unkept') return transact(actor, work => run(work, { ...input, key: keyIn(request) } as never))
  const ifMatch = endpoint.edits ? versionFrom(request) : undefined
  const whole = { ...input, ifMatch } as never
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return transact(actor, work => run(work, whole))
  const meaning = [request.method, request.url, ifMatch ?? null, body ?? null]
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
export function schemaOf(endpoint: Endpoint) {
  const { method, path, summary, params, query, body, answer, refuses, edits, file, brings } = endpoint
  const hasBody = method !== 'GET' && Object.keys(body.shape).length > 0
  return {
    summary,
    tags: [path.split('/')[1] ?? ''],
    operationId: operationId(method, path),
    ...(refuses.length > 0 && { description: `May refuse with: ${refuses.join(', ')}.` }),
    ...(Object.keys(params.shape).length > 0 && { params }),
    ...(Object.keys(query.shape).length > 0 && { querystring: query }),
    ...(hasBody && { body: brings ? formOfFiles : body }),
    ...(brings && { consumes: ['multipart/form-data'] }),
    ...(method !== 'GET' && { headers: edits ? editHeaders : actionHeaders }),
    response: { 200: file ? fileResponse : answer },
  }
}

const formOfFiles = z.object({ files: z.array(z.string().meta({ format: 'binary' })) })
const fileResponse = { content: { 'application/octet-stream': { schema: z.string().describe('The file itself.') } } }

function operationId(method: string, path: string): string {
  return `${method.toLowerCase()}${path.replace(/[{}]/g, '').replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())}`
}
