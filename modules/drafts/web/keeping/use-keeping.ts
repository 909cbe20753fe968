import { useEffect, useState, useSyncExternalStore } from 'react'
import { ask } from '../../../../ui/asking/ask.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { useWho } from '../../../../ui/who.tsx'
import { Refused } from '../../../../platform/refused.ts'
import { readPaper, readText } from '../../../papers/contract.ts'
import { keepWorkingCopy, readDraft, readWorkingCopy } from '../../contract.ts'
import { type Keeping, type Mirrored, openKeeping } from './keeping.ts'
import { mirrorOf } from './mirror.ts'

interface Opening {
  keeping?: Keeping
  obstacle?: Heard
}

/** What is written on a paper, with whatever is not on the server yet; what is not goes on being kept after its screen was left. */
export function useKeeping(id: string): Opening {
  const who = useWho().id ?? ''
  const [opening, setOpening] = useState<Opening>({})
  useEffect(() => {
    let left = false
    const settle = (next: Opening) => left || setOpening(next)
    openedFor(who, id).then(
      keeping => settle({ keeping }),
      (error: unknown) => settle({ obstacle: error instanceof Refused ? error.obstacle : strange }),
    )
    return () => {
      left = true
    }
  }, [who, id])
  return opening
}

const strange: Heard = { code: 'network.strange_answer', status: 0 }

/** How the keeping stands; the browser asks before a tab is closed in which something is not on the server. */
export function useStanding(keeping: Keeping) {
  const state = useSyncExternalStore(keeping.listen, keeping.read)
  const { unsaved } = state
  useEffect(() => {
    const again = () => void keeping.settle()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [keeping])
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
  return state
}

/** Texts that were opened by this page and of which something may not be on the server yet. */
const opened = new Map<string, Keeping>()

async function openedFor(accountId: string, paperId: string): Promise<Keeping> {
  const name = `${accountId}:${paperId}`
  const before = opened.get(name)
  if (before?.read().unsaved) return before
  const mirror = mirrorOf(accountId, paperId)
  const left = await mirror.read().catch(() => undefined)
  const keeping = openKeeping({
    copy: left ?? (await copyOnServer(paperId)),
    unsaved: left !== undefined,
    keep: (copy, key) => ask(keepWorkingCopy, { id: paperId, ...copy }, { key }),
    mirror,
    after: (ms, task) => void setTimeout(task, ms),
    makeKey: freshKey,
  })
  opened.set(name, keeping)
  void keeping.settle()
  return keeping
}

async function copyOnServer(id: string): Promise<Mirrored> {
  const { workingCopy } = await ask(readDraft, { id })
  if (workingCopy) return ask(readWorkingCopy, { id })
  const { number } = (await ask(readPaper, { id })).latest
  const { document } = await ask(readText, { id, number })
  return { base: number, revision: 0, document }
}
