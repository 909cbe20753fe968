import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { type Obstacle, refuse } from '../refused.ts'
import type { Actor, Language } from '../work/actor.ts'
import { sayIn, type Words } from '../words.ts'
import { describeApi } from './describe.ts'
import { limitWaiting, longestRequestMs } from './patience.ts'
import { serveReference } from './reference.ts'
import { faultsIn, obstacleIn, sendProblem } from './problem.ts'

export interface HttpParts {
  words: Words
  /** Who asks, looked up once per request; a guest when nobody is signed in. */
  actorOf: (request: FastifyRequest) => Promise<Actor>
  /** Where a fault of ours is written down; never what the request held. */
  fault: (error: unknown, reference: string) => void
  /** Origins from which a browser may act; the server's own address is always one. */
  origins?: readonly string[]
  /** Certificate and key when Plenum itself speaks https. */
  tls?: { cert: string; key: string } | undefined
  version: string
  /** How many requests an account may make in a minute. */
  requestsPerMinute?: number
  /** How long to wait for a request; a minute when left out. */
  patienceMs?: number
}

const bodyLimitBytes = 2 * 1024 * 1024
const usualPatienceMs = 60_000
const usualRequestsPerMinute = 1_200
// All guests of a hall share one address.
const guestRequestsPerMinute = 12_000

/** A Fastify that knows our manners: strict headers, origin check, limits, timeouts, and problem+json for every "no". */
export async function openHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: longestRequestMs,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    // Addresses that cannot be read do not get as far as the error handler.
    frameworkErrors: (error, request, reply) => void answerError(parts, error, request, reply),
    ...(parts.tls && { https: parts.tls }),
  }) as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // Text is not JSON: without this, the letters of a body would be taken for its fields.
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler((error, request, reply) => answerError(parts, error, request, reply))
  app.setNotFoundHandler(() => refuse({ code: 'request.not_found', status: 404 }))
  limitWaiting(app, parts.patienceMs ?? usualPatienceMs)
  app.addHook('onRequest', async request => refuseOtherOrigins(request, parts.origins ?? []))
  await app.register(helmet, { ...headers, hsts: parts.tls !== undefined })
  await limitRates(app, parts)
  await describeApi(app, parts)
  serveReference(app)
  return app
}

async function answerError(parts: HttpParts, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const say = sayIn(parts.words, await languageOf(parts, request))
  const obstacle = obstacleIn(error)
  if (!obstacle) parts.fault(error, request.id)
  return sendProblem(request, reply, obstacle ?? { code: 'server.fault', status: 500 }, say, faultsIn(error))
}

// Everything comes from this server: no inline script, no other host, no framing, no sniffing, no referrer.
const headers = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // Style attributes set by scripts of ours (positions in long lists) are not style elements.
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginEmbedderPolicy: false,
}

/** A hall is one address, so the limit is per account; guests share a wide one per address. */
async function limitRates(app: FastifyInstance, parts: HttpParts): Promise<void> {
  await app.register(rateLimit, {
    hook: 'preHandler',
    timeWindow: 60_000,
    max: (_, key) =>
      key.startsWith('account:') ? (parts.requestsPerMinute ?? usualRequestsPerMinute) : guestRequestsPerMinute,
    keyGenerator: async request => {
      const { id } = await parts.actorOf(request)
      return id ? `account:${id}` : `address:${request.ip}`
    },
    errorResponseBuilder: () => Object.assign(new Error('rate'), { statusCode: 429, code: 'FST_ERR_RATE_LIMIT' }),
  })
}

/** Cookies alone never prove that the page asking is ours: what changes something must come from our own origin. */
function refuseOtherOrigins(request: FastifyRequest, origins: readonly string[]): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  const foreign: Obstacle = { code: 'request.other_origin', status: 403 }
  if (request.headers['sec-fetch-site'] === 'cross-site') refuse(foreign)
  if (origin === undefined) return
  const own = `${request.protocol}://${request.host}`
  if (origin !== own && !origins.includes(origin)) refuse(foreign)
}

async function languageOf(parts: HttpParts, request: FastifyRequest): Promise<Language> {
  const actor = await parts.actorOf(request).catch(() => undefined)
  if (actor && actor.kind !== 'guest') return actor.language
  return acceptedLanguage(request)
}

/** The language a guest's browser asks for; Vietnamese unless it prefers English. */
export function acceptedLanguage(request: FastifyRequest): Language {
  const first = /\b(vi|en)\b/i.exec(request.headers['accept-language'] ?? '')
  return first?.[1]?.toLowerCase() === 'en' ? 'en' : 'vi'
}
