import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let keptAt = ''

if ('serviceWorker' in navigator)
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isFromWorker(data)) return
    keptAt = data.keptAt
    for (const listener of listeners) listener()
  })

/** When what is on the screen was kept, where it comes from a copy; an empty text where it comes from the server. */
export function useReadingCopy(): string {
  return useSyncExternalStore(listen, () => keptAt)
}

function isFromWorker(data: unknown): data is { keptAt: string } {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'plenum-copy'
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
