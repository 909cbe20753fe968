/** How the stream is doing: on the way, hearing everything, or not hearing anything for now. */
export type Standing = 'connecting' | 'live' | 'lost'

export interface Change {
  /** What kind of thing changed, such as `body`, and which one. */
  of: string
  id: string
  /** The thing as this reader may see it now; null when it is gone or hidden. */
  value: unknown
}

/** What the server tells: changes, a counter, or that this browser was away for too long and must fetch everything again. */
export type Told =
  | { kind: 'change'; changes: readonly Change[]; name: string; subject: string }
  | { kind: 'counter'; name: string; value: number }
  | { kind: 'reset' }

export interface Ears {
  told: (told: Told) => void
  standing: (standing: Standing) => void
}

export interface Stream {
  close: () => void
}

const firstPauseMs = 1_000
const longestPauseMs = 30_000
/** The server sends a heartbeat every 15 seconds; twice as long without a sound means that the line is dead. */
const silenceMs = 35_000

/**
 * Listens to the server. The browser repeats a broken connection by itself; what it gives up (an error answer, a line that is
 * dead without saying so) is opened again here, from the last event that was heard, with growing pauses.
 */
export function openStream(url: string, ears: Ears): Stream {
  let lastId = ''
  let pauseMs = firstPauseMs
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const later = (ms: number, then: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(then, ms)
  }
  const giveUpAndRetry = () => {
    source?.close()
    ears.standing('lost')
    later(pauseMs, connect)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  const sound = () => {
    pauseMs = firstPauseMs
    ears.standing('live')
    later(silenceMs, giveUpAndRetry)
  }
  const connect = () => {
    if (closed) return
    source = new EventSource(lastId ? `${url}?after=${encodeURIComponent(lastId)}` : url, { withCredentials: true })
    source.addEventListener('open', sound)
    source.addEventListener('error', () => (source?.readyState === 2 ? giveUpAndRetry() : ears.standing('lost')))
    for (const kind of ['change', 'counter', 'reset', 'beat'] as const) {
      source.addEventListener(kind, (event: MessageEvent<string>) => {
        if (event.lastEventId) lastId = event.lastEventId
        sound()
        if (kind !== 'beat') ears.told(readTold(kind, event.data))
      })
    }
  }

  ears.standing('connecting')
  connect()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      source?.close()
    },
  }
}

function readTold(kind: Told['kind'], data: string): Told {
  if (kind === 'reset') return { kind }
  return { kind, ...(JSON.parse(data) as object) } as Told
}
