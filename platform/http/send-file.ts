import type { FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import { type FileStore, rangeIn } from '../files/index.ts'
import type { FileAnswer } from './contract.ts'

/** Sends a file to keep; it is never shown in place of the page. */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, answer: FileAnswer, files: FileStore) {
  // Names in any script, as RFC 5987 writes them.
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encoded(answer.name)}`)
  if ('sha256' in answer) return sendStored(request, reply, answer, files)
  const { bytes, mediaType } = answer
  return reply
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(bytes instanceof Uint8Array ? Buffer.from(bytes) : Readable.from(bytes, { objectMode: false }))
}

interface Stored {
  sha256: string
  mediaType: string
}

/** Its content never changes, but who may have it does: a browser may keep it and has to ask each time. */
async function sendStored(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { sha256, mediaType }: Stored,
  files: FileStore,
) {
  const tag = `"${sha256}"`
  reply.header('cache-control', 'private, no-cache').header('etag', tag).header('accept-ranges', 'bytes')
  if (headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) return reply.status(304).send()
  const size = await files.sizeOf(sha256)
  const wanted = headers['if-range'] === undefined || headers['if-range'] === tag ? headers.range : undefined
  const range = size === undefined ? undefined : rangeIn(wanted, size)
  const { content } = await files.open(sha256, range)
  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`)
  if (size !== undefined) reply.header('content-length', range ? range.end - range.start + 1 : size)
  return reply.type(mediaType).send(content)
}

/** `encodeURIComponent` leaves letters that RFC 5987 does not allow. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16)}`)
}
