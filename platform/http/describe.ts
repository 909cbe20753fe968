import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

/** Writes OpenAPI 3.1 from the contracts as they are mounted, and serves it to anybody who may reach the server. */
export async function describeApi(app: FastifyInstance, { version }: { version: string }): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Plenum',
        version,
        description:
          'Every "no" is application/problem+json (RFC 9457) with a `code`. Actions take an `Idempotency-Key`; edits need `If-Match`.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_, reply) => {
    reply.header('content-type', 'application/json; charset=utf-8')
    return reply.serializer(JSON.stringify).send(app.swagger())
  })
}
