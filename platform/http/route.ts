import type { Look, Work } from '../work/work.ts'
import type { CheckedInputOf, Endpoint, RawAnswerOf } from './contract.ts'

interface Edited {
  /** The version from `If-Match`; only endpoints that edit receive it. */
  ifMatch: number
}

/** An endpoint bound to the one function that answers it. */
export type Route =
  | { kind: 'action'; endpoint: Endpoint; run: (work: Work, input: never) => Promise<unknown> }
  | { kind: 'question'; endpoint: Endpoint; run: (look: Look, input: never) => Promise<unknown> }

/** Binds an action: it runs inside one transaction and repeats its answer for a repeated `Idempotency-Key`. */
export function act<E extends Endpoint>(
  endpoint: E,
  run: (work: Work, input: CheckedInputOf<E> & Edited) => Promise<RawAnswerOf<E>>,
): Route {
  return { kind: 'action', endpoint, run }
}

/** Binds a question: it reads as the actor and cannot write. */
export function answer<E extends Endpoint>(
  endpoint: E,
  run: (look: Look, input: CheckedInputOf<E>) => Promise<RawAnswerOf<E>>,
): Route {
  return { kind: 'question', endpoint, run }
}
