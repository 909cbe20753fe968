import type { AnswerOf, Endpoint } from '../../platform/http/contract.ts'
import { Refused } from '../../platform/refused.ts'
import { language } from '../words/language.ts'
import { sessionOver } from './ask.ts'
import type { Input } from './input.ts'
import { behalfHeader } from './on-behalf.ts'
import { obstacleIn, unreachable } from './problem.ts'
import { requestOf } from './request.ts'

interface Sending {
  /** Names the attempt: a repeat after a lost answer brings the file once. */
  key: string
  /** How much has left this browser, from 0 to 1. */
  progress: (share: number) => void
  /** Ends it early; the promise is then rejected with an `AbortError`. */
  signal: AbortSignal
}

/**
 * Sends one file to an `upload` of a contract; `input` is its path and query. Done by `XMLHttpRequest`, because `fetch` does not tell
 * how much of a body has left. Throws `Refused` like `ask` does.
 */
export async function sendFile<E extends Endpoint>(
  endpoint: E,
  input: Omit<Input<E>, 'files'>,
  file: File,
  sending: Sending,
): Promise<AnswerOf<E>> {
  const { url } = requestOf({ ...endpoint, method: 'GET' }, input)
  const response = await post(url, endpoint.method, file, sending)
  if (response.ok) return (await response.json()) as AnswerOf<E>
  const obstacle = await obstacleIn(response)
  if (obstacle.code === 'session.needed') dispatchEvent(new Event(sessionOver))
  throw new Refused(obstacle)
}

function post(url: string, method: string, file: File, { key, progress, signal }: Sending): Promise<Response> {
  const headers = {
    accept: 'application/json',
    'accept-language': language.read(),
    'idempotency-key': key,
    ...behalfHeader(),
  }
  const form = new FormData()
  form.append('file', file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })))
    request.addEventListener('error', () => reject(new Refused(unreachable)))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop))
    signal.addEventListener('abort', stop)
    if (signal.aborted) reject(new DOMException('', 'AbortError'))
    else request.send(form)
  })
}
