import { useSyncExternalStore } from 'react'
import { behalfHeader } from '../asking/on-behalf.ts'
import type { FromHub, ToHub } from './hub.ts'
import { openStream, type Ears, type Standing, type Heard } from './stream.ts'

const listeners = new Set<() => void>()
let standing: Standing = 'connecting'
let stop: (() => void) | undefined

/**
 * Starts hearing the server, through one stream for all tabs of this browser where it has shared workers, and through one
 * per tab where it has none. `as` names who is signed in, so that nobody goes on hearing what another may hear.
 */
export function listenLive(url: string, as: string, heard: (heard: Heard) => void): void {
  stop?.()
  const ears = { heard, standing: stand }
  const headers = behalfHeader()
  // A tab that works for somebody else hears what that somebody may, and so cannot share the others' stream.
  const alone = typeof SharedWorker === 'undefined' || Object.keys(headers).length > 0
  stop = alone ? openStream(url, ears, headers).close : joinHub(url, as, ears)
}

/** Stops hearing, because nobody is signed in any more. */
export function stopListening(): void {
  stop?.()
  stop = undefined
  stand('connecting')
}

/** Whether what is on the screen follows the server. */
export function useStanding(): Standing {
  return useSyncExternalStore(listen, () => standing)
}

function joinHub(url: string, as: string, ears: Ears): () => void {
  const worker = new SharedWorker(new URL('./hub.ts', import.meta.url), { name: 'plenum-live' })
  const { port } = worker
  const say = (message: ToHub) => port.postMessage(message)
  const leave = () => say({ kind: 'leave' })
  const join = () => say({ kind: 'join', url, as })
  const back = (event: PageTransitionEvent) => {
    if (!event.persisted) return
    // The browser had put this page to sleep: nobody knows what was missed.
    join()
    ears.heard({ kind: 'anew' })
  }
  let fallback: (() => void) | undefined

  port.addEventListener('message', ({ data }: MessageEvent<FromHub>) => {
    if (data.kind === 'heard') ears.heard(data.heard)
    else ears.standing(data.standing)
  })
  worker.addEventListener('error', () => (fallback ??= openStream(url, ears).close))
  port.start()
  addEventListener('pagehide', leave)
  addEventListener('pageshow', back)
  join()
  return () => {
    removeEventListener('pagehide', leave)
    removeEventListener('pageshow', back)
    leave()
    port.close()
    fallback?.()
  }
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

function stand(next: Standing): void {
  if (next === standing) return
  standing = next
  for (const listener of listeners) listener()
}
