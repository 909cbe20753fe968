import { useRef, useState } from 'react'
import type { AnswerOf, Endpoint } from '../../platform/http/contract.ts'
import { Refused } from '../../platform/refused.ts'
import { ask } from './ask.ts'
import type { Input } from './input.ts'
import { unreachable, type Heard } from './problem.ts'
import { freshKey } from './request.ts'
import { useRefresh } from './use-answer.ts'

/** One attempt, by its key: however often it is repeated, it is done once. */
export interface Attempt<E extends Endpoint> {
  input: Input<E>
  ifMatch?: number | undefined
  key: string
}

interface Options<E extends Endpoint> {
  /** Questions whose answers this action changes. */
  refreshes?: readonly Endpoint[]
  done?: (answer: AnswerOf<E>) => void
  /** The account for which this alone is done by an assistant. */
  behalf?: string | undefined
  /** Takes an attempt that did not reach the server, to repeat it later, and answers what stands in for the answer until then. */
  putOff?: (attempt: Attempt<E>) => Promise<AnswerOf<E> | undefined>
}

export interface Act<E extends Endpoint> {
  /** Does it; what refuses is kept in `obstacle`, and whatever was typed stays with the screen. */
  go: (input: Input<E>, ifMatch?: number) => Promise<AnswerOf<E> | undefined>
  busy: boolean
  obstacle: Heard | undefined
  /** Takes the message away, for instance when somebody goes on typing. */
  forget: () => void
}

/**
 * One action of a screen. Pressing again after the network failed repeats the same attempt under the same key, so that an
 * action whose answer was lost is not done twice.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  { refreshes = [], done, behalf, putOff }: Options<E> = {},
): Act<E> {
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [obstacle, setObstacle] = useState<Heard>()
  const attempt = useRef<{ meaning: string; key: string }>(undefined)

  const go = async (input: Input<E>, ifMatch?: number) => {
    const meaning = JSON.stringify([input, ifMatch])
    if (attempt.current?.meaning !== meaning) attempt.current = { meaning, key: freshKey() }
    const { key } = attempt.current
    setBusy(true)
    setObstacle(undefined)
    try {
      const how = { key, ...(ifMatch !== undefined && { ifMatch }), ...(behalf !== undefined && { behalf }) }
      const answer = await ask(endpoint, input, how)
      attempt.current = undefined
      await refresh(...refreshes)
      done?.(answer)
      return answer
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const lost = error.obstacle.code === unreachable.code
      const later = lost ? await putOff?.({ input, ifMatch, key }) : undefined
      if (!lost || later) attempt.current = undefined
      if (!later) setObstacle(error.obstacle)
      return later
    } finally {
      setBusy(false)
    }
  }
  return { go, busy, obstacle, forget: () => setObstacle(undefined) }
}
