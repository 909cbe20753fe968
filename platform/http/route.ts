import type { OpenDatabase } from '../db/open.ts'
import type { Look, Work } from '../work/work.ts'
import type { CheckedInputOf, Endpoint, RawAnswerOf } from './contract.ts'

interface Edited {
  /** The version from `If-Match`; only endpoints that edit receive it. */
  ifMatch: number
}

/** What an action works with that is one statement. */
export interface Stroke extends Pick<OpenDatabase, 'alone' | 'reader'> {
  /** The session that the request shows. Nobody has looked it up yet: the statement asks who holds it (`holderOf`). */
  token: string
  now: Date
}

/** By which the repetition of a request is known. */
export interface Keyed {
  key: string | null
}

/** An endpoint bound to the one function that answers it. */
export type Route =
  | { kind: 'action'; endpoint: Endpoint; run: (work: Work, input: never) => Promise<unknown> }
  | {
      kind: 'unkept'
      endpoint: Endpoint
      atOnce: ((stroke: Stroke, input: never) => Promise<unknown>) | undefined
      run: (work: Work, input: never) => Promise<unknown>
    }
  | { kind: 'question'; endpoint: Endpoint; run: (look: Look, input: never) => Promise<unknown> }

/** Binds an action: it runs inside one transaction and repeats its answer for a repeated `Idempotency-Key`. */
export function act<E extends Endpoint>(
  endpoint: E,
  run: (work: Work, input: CheckedInputOf<E> & Edited) => Promise<RawAnswerOf<E>>,
): Route {
  return { kind: 'action', endpoint, run }
}

/**
 * Binds an action whose request nobody may find again, not even as a hash: it gets the `Idempotency-Key` and knows a repetition by itself.
 * Where many do it at the same moment, `atOnce` does it in one statement; what that leaves undone by answering undefined, `run` does or refuses.
 */
export function actUnkept<E extends Endpoint>(
  endpoint: E,
  run: (work: Work, input: CheckedInputOf<E> & Keyed) => Promise<RawAnswerOf<E>>,
  atOnce?: (stroke: Stroke, input: CheckedInputOf<E> & Keyed) => Promise<RawAnswerOf<E> | undefined>,
): Route {
  return { kind: 'unkept', endpoint, run, atOnce }
}

/** Binds a question: it reads as the actor and cannot write. */
export function answer<E extends Endpoint>(
  endpoint: E,
  run: (look: Look, input: CheckedInputOf<E>) => Promise<RawAnswerOf<E>>,
): Route {
  return { kind: 'question', endpoint, run }
}
