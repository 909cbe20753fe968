import type { FastifyReply } from 'fastify'
import type { Socket } from 'node:net'

/**
 * Takes the socket out of the framework's hands and begins the event stream on it, with the headers that every answer has.
 * Written by hand, because only an unchunked answer lets the same bytes go to every socket.
 */
export function beginStream(reply: FastifyReply, first: Buffer): Socket | undefined {
  const { socket } = reply.raw
  reply.hijack()
  if (!socket || socket.destroyed) return undefined
  const headers = {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers bytes would hold back what is said now.
    'x-accel-buffering': 'no',
    connection: 'close',
    date: new Date().toUTCString(),
  }
  const lines = Object.entries(headers).flatMap(([name, value]) => [value].flat().map(one => `${name}: ${one}`))
  socket.setNoDelay(true)
  socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1'), first]))
  return socket
}
