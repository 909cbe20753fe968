import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '../platform/refused.ts'

const built = join(import.meta.dirname, '../web/dist')

/**
 * Serves the built web app. Every address that is not a file and not of the API is a screen, so it gets the one page; files
 * under `/assets` carry their hash in the name and may be kept for ever.
 */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const page = await stat(join(built, 'index.html')).catch(() => undefined)
  if (!page) return
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    preCompressed: true,
    index: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/')
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const [path = ''] = request.url.split('?')
    const isScreen = !path.startsWith('/api/') && !/\.\w+$/.test(path)
    if (!isScreen) refuse({ code: 'request.not_found', status: 404 })
    return reply.sendFile('index.html', { cacheControl: false })
  })
}
