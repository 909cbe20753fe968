import type { Count, Told } from '../../platform/realtime/contract.ts'
import { frameReader, type Frame } from './frames.ts'

/** How the stream is doing: on the way, hearing everything, or not hearing anything for now. */
export type Standing = 'connecting' | 'live' | 'lost'

/** What is heard: a happening, a counter, that everything must be asked for anew, or that nobody is signed in any more. */
export type Heard =
  | { kind: 'change'; told: Told }
  | { kind: 'count'; count: Count }
  | { kind: 'anew' }
  | { kind: 'ended' }

export interface Ears {
  heard: (heard: Heard) => void
  standing: (standing: Standing) => void
}

const firstPauseMs = 1_000
const longestPauseMs = 20_000
/** The server makes a sound every 15 seconds; more than twice as long without one means that the line is dead. */
const silenceMs = 35_000

/**
 * Listens to the server until it is closed. Read with `fetch` and not with `EventSource`, which hides the heartbeats and so
 * cannot tell a quiet server from a dead line, as bad Wi-Fi makes them. A broken stream is opened again after the last event
 * that was heard, with growing pauses.
 */
export function openStream(url: string, ears: Ears, headers: Record<string, string> = {}): { close: () => void } {
  const ending = new AbortController()
  void listen({ url, headers }, ears, ending.signal)
  return { close: () => ending.abort() }
}

interface Line {
  url: string
  headers: Record<string, string>
}

async function listen(line: Line, ears: Ears, ending: AbortSignal): Promise<void> {
  let lastId: string | undefined
  let pauseMs = firstPauseMs
  let standing: Standing | undefined
  const stand = (next: Standing) => {
    if (next !== standing) ears.standing(next)
    standing = next
  }
  const take = (frame: Frame) => {
    lastId = frame.id ?? lastId
    pauseMs = firstPauseMs
    stand('live')
    const heard = heardIn(frame)
    if (heard) ears.heard(heard)
  }
  stand('connecting')
  while (!ending.aborted) {
    const status = await hearOnce(line, lastId, take, ending)
    if (ending.aborted) return
    stand('lost')
    if (status === 401) return ears.heard({ kind: 'ended' })
    await pause(pauseMs, ending)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
}

/** Hears one connection to its end and answers the status it began with; 0 when there was no answer. */
async function hearOnce(
  { url, headers: own }: Line,
  lastId: string | undefined,
  take: (frame: Frame) => void,
  ending: AbortSignal,
): Promise<number> {
  const connection = new AbortController()
  const cut = () => connection.abort()
  ending.addEventListener('abort', cut)
  let silence = setTimeout(cut, silenceMs)
  try {
    const headers = { ...own, accept: 'text/event-stream', ...(lastId !== undefined && { 'last-event-id': lastId }) }
    const response = await fetch(url, {
      headers,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: connection.signal,
    })
    if (!response.ok || !response.body) return response.status
    const reader = response.body.getReader()
    const text = new TextDecoder()
    const framesIn = frameReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return response.status
      clearTimeout(silence)
      silence = setTimeout(cut, silenceMs)
      for (const frame of framesIn(text.decode(value, { stream: true }))) take(frame)
    }
  } catch {
    // The network ended the line, or we did because it was silent; both are answered by opening another.
    return 0
  } finally {
    clearTimeout(silence)
    ending.removeEventListener('abort', cut)
  }
}

function heardIn({ name, data }: Frame): Heard | undefined {
  if (name === 'change') return { kind: 'change', told: JSON.parse(data) as Told }
  if (name === 'count') return { kind: 'count', count: JSON.parse(data) as Count }
  if (name === 'hello' || name === 'reset') return { kind: 'anew' }
  return undefined
}

function pause(ms: number, ending: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    ending.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
