import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Socket } from 'node:net'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Large things come here over slow lines: as long as something arrives, there is no hurry. */
    patient?: true
  }
}

/** How long a whole request may take on its way to us, however patient its door is. */
export const longestRequestMs = 4 * 3_600_000

/** Hangs up (408) on who has not sent their request after `ms`; a patient door does when nothing has arrived for so long. */
export function limitWaiting(app: FastifyInstance, ms: number): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') watch(request, ms)
    done()
  })
}

function watch({ raw, routeOptions }: FastifyRequest, ms: number): void {
  // What is handed in by this process itself comes over no line.
  if (!(raw.socket instanceof Socket)) return
  let seen = raw.socket.bytesRead
  const timer = setInterval(() => {
    const arrived = raw.socket.bytesRead > seen
    seen = raw.socket.bytesRead
    if (raw.complete || (arrived && routeOptions.config.patient)) return
    raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
    raw.destroy()
  }, ms).unref()
  raw.once('close', () => clearInterval(timer))
}
