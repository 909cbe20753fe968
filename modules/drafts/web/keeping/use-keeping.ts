import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { useWho } from '../../../../ui/who.tsx'
import { Refused } from '../../../../platform/refused.ts'
import type { Keeping } from './keeping.ts'
import { openedFor, titleOfLeft } from './opened.ts'

interface Opening {
  keeping?: Keeping
  obstacle?: Heard
}

/** What is written on a paper, with whatever is not on the server yet; what is not goes on being kept after its screen was left. */
export function useKeeping({ id, title }: { id: string; title: string }): Opening {
  const who = useWho().id ?? ''
  const [opening, setOpening] = useState<Opening>({})
  useEffect(() => {
    let left = false
    const settle = (next: Opening) => left || setOpening(next)
    openedFor({ accountId: who, paperId: id, title }).then(
      keeping => settle({ keeping }),
      (error: unknown) => settle({ obstacle: error instanceof Refused ? error.obstacle : strange }),
    )
    return () => {
      left = true
    }
  }, [who, id, title])
  return opening
}

const strange: Heard = { code: 'network.strange_answer', status: 0 }

/** The title of a paper of which something lies on this device only, for when the server cannot be asked; null where nothing does. */
export function useTitleOfLeft(paperId: string): string | null | undefined {
  const who = useWho().id ?? ''
  const [title, setTitle] = useState<string | null>()
  useEffect(() => {
    titleOfLeft(who, paperId).then(
      found => setTitle(found ?? null),
      () => setTitle(null),
    )
  }, [who, paperId])
  return title
}

/** How the keeping stands; the browser asks before a tab is closed in which something is not on the server. */
export function useStanding(keeping: Keeping) {
  const state = useSyncExternalStore(keeping.listen, keeping.read)
  const { unsaved } = state
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    addEventListener('online', () => void keeping.settle(), { signal })
    addEventListener('pagehide', () => void keeping.mirrorNow(), { signal })
    return () => leaving.abort()
  }, [keeping])
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
  return state
}
