import { Refused } from '../../../../../platform/refused.ts'
import { language } from '../../../../../ui/words/language.ts'
import { obstacleIn, unreachable } from '../../../../../ui/asking/problem.ts'

const pauseMs = 5_000

export interface Fetching {
  cache: Cache
  signal: AbortSignal
  /** Bytes that have just come. */
  onBytes: (count: number) => void
}

/**
 * Fetches an answer and keeps it. Asked with `no-cache`, which the service worker leaves alone: a copy is never made of a copy.
 * Throws `Refused`, also when the network is away or the device has no room.
 */
export async function fetchInto({ cache, signal, onBytes }: Fetching, address: string): Promise<Blob> {
  const response = await patiently(address, signal)
  if (!response.ok) throw new Refused(await obstacleIn(response))
  const body = await received(response, onBytes).catch((error: unknown) => stopped(error, signal))
  const headers = new Headers(response.headers)
  // What is kept is no longer packed for the way.
  headers.delete('content-encoding')
  headers.set('content-length', `${body.size}`)
  await cache.put(address, new Response(body, { headers })).catch((error: unknown) => noRoom(error))
  return body
}

/** A scan of many pages is more questions than an account may ask in a minute, so some have to wait. */
async function patiently(address: string, signal: AbortSignal): Promise<Response> {
  const headers = { 'accept-language': language.read() }
  const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', headers, signal }).catch(
    (error: unknown) => stopped(error, signal),
  )
  if (response.status !== 429) return response
  await new Promise(resolve => setTimeout(resolve, pauseMs))
  signal.throwIfAborted()
  return patiently(address, signal)
}

async function received({ body, headers }: Response, onBytes: (count: number) => void): Promise<Blob> {
  const type = headers.get('content-type') ?? ''
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const reader = body?.getReader()
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    pieces.push(piece.value)
    onBytes(piece.value.byteLength)
  }
  return new Blob(pieces, { type })
}

function stopped(error: unknown, signal: AbortSignal): never {
  if (signal.aborted) throw error
  throw new Refused(unreachable)
}

function noRoom(error: unknown): never {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    throw new Refused({ code: 'copy.no_room', status: 0 })
  throw error
}
