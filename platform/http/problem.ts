import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { databaseObstacle } from '../db/obstacle.ts'
import { type Obstacle, Refused } from '../refused.ts'
import type { Say } from '../words.ts'

/** What stands in the way when something went wrong, or nothing when it is a bug of ours. */
export function obstacleIn(error: unknown): Obstacle | undefined {
  if (error instanceof Refused) return error.obstacle
  if (!(error instanceof Error)) return undefined
  return databaseObstacle(error) ?? requestObstacle(error as FastifyError)
}

/** Answers with problem+json (RFC 9457): the code for programs, a sentence in the reader's language for people. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  obstacle: Obstacle,
  say: Say,
  faults?: Fault[],
) {
  const { code, status, facts, current } = obstacle
  return reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send({
      type: `/api#${code}`,
      title: say(code, facts),
      status,
      code,
      instance: request.id,
      ...(facts && { facts }),
      ...(current !== undefined && { current }),
      ...(faults && { faults }),
    })
}

/** One field that does not fit: where it is and what is wrong, without repeating what was typed. */
export interface Fault {
  field: string
  problem: string
}

/** The faults of a request that does not fit its schema. */
export function faultsIn(error: unknown): Fault[] | undefined {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined
  return error.validation.map(({ instancePath, keyword }) => ({
    field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    problem: keyword,
  }))
}

function requestObstacle(error: FastifyError): Obstacle | undefined {
  if (error.validation) return { code: 'request.malformed', status: 400 }
  const known = error.code ? requestCodes[error.code] : undefined
  if (known) return known
  const status = error.statusCode ?? 500
  return status >= 400 && status < 500 ? { code: 'request.malformed', status } : undefined
}

const requestCodes: Record<string, Obstacle> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'request.too_large', status: 413 },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'request.wrong_media_type', status: 415 },
  FST_ERR_RATE_LIMIT: { code: 'request.too_many', status: 429 },
}
