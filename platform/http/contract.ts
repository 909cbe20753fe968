import { z } from 'zod'
import type { Obstacle } from '../refused.ts'

type Shape = z.ZodObject
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One endpoint as data: what outsiders see, what the server checks and what the browser's client is typed from.
 * `path` is below `/api` and names its parameters in braces: `/bodies/{id}`.
 */
export interface Endpoint<
  Path extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends z.ZodType = z.ZodType,
> {
  method: Method
  path: string
  summary: string
  params: Path
  query: Query
  body: Body
  answer: Answer
  /** Who may knock: anyone, or only somebody who is signed in. Finer rules live in the action. */
  access: 'anyone' | 'signed-in'
  /** Codes this endpoint may answer with beside the general ones; documented for outsiders. */
  refuses: readonly string[]
  /** An edit needs `If-Match` with the version the editor saw. */
  edits: boolean
  /** The answer holds a secret that is shown once: it is never kept, so it cannot be repeated. */
  secret: boolean
  /** The answer is a file to keep; see `download`. */
  file: boolean
  /** The body is files; see `upload`. */
  brings: boolean
  /** The largest body in bytes, where the usual 2 MB are too few. */
  largestBody?: number
}

const nothing = z.object({})
type Nothing = typeof nothing

interface Options<Path extends Shape, Query extends Shape, Body extends Shape, Answer extends z.ZodType> {
  summary: string
  params?: Path
  query?: Query
  body?: Body
  answer: Answer
  access?: 'anyone' | 'signed-in'
  refuses?: readonly string[]
  edits?: boolean
  secret?: boolean
  largestBody?: number
}

/** A question reads and changes nothing. */
export function question<Answer extends z.ZodType, Path extends Shape = Nothing, Query extends Shape = Nothing>(
  path: string,
  options: Omit<Options<Path, Query, Nothing, Answer>, 'body' | 'edits' | 'secret' | 'largestBody'>,
): Endpoint<Path, Query, Nothing, Answer> {
  return endpoint('GET', path, options)
}

const named = z.object({ name: z.string(), mediaType: z.string() })

/**
 * What a `download` answers, to be kept under the name: bytes sent as they are, parts sent as they come, or a file of the store,
 * of which a browser may ask for a part, and which it need not fetch twice.
 */
export const fileAnswer = z.union([
  named.extend({ bytes: z.union([z.instanceof(Uint8Array), z.custom<AsyncIterable<string | Uint8Array>>()]) }),
  named.extend({ sha256: z.string() }),
])
export type FileAnswer = z.infer<typeof fileAnswer>

/** A question that is answered by a file to keep. */
export function download<Path extends Shape = Nothing, Query extends Shape = Nothing>(
  path: string,
  options: Omit<
    Options<Path, Query, Nothing, typeof fileAnswer>,
    'answer' | 'body' | 'edits' | 'secret' | 'largestBody'
  >,
): Endpoint<Path, Query, Nothing, typeof fileAnswer> {
  return { ...question(path, { ...options, answer: fileAnswer }), file: true }
}

/** An action does one thing a person can do, in one transaction; it takes an `Idempotency-Key`. */
export function action<
  Answer extends z.ZodType,
  Path extends Shape = Nothing,
  Query extends Shape = Nothing,
  Body extends Shape = Nothing,
>(
  method: Exclude<Method, 'GET'>,
  path: string,
  options: Options<Path, Query, Body, Answer>,
): Endpoint<Path, Query, Body, Answer> {
  return endpoint(method, path, options)
}

/** One of the files that were sent together: kept by its content, or refused for itself. */
export type Arrival =
  | { fileName: string; sha256: string; size: number; type: string }
  | { fileName: string; obstacle: Obstacle }

const arrivals = z.object({ files: z.array(z.custom<Arrival>()) })

/** An action on files: at most 100 of up to 200 MB, in a form whose names do not matter. One that is refused harms no other. */
export function upload<Answer extends z.ZodType, Path extends Shape = Nothing, Query extends Shape = Nothing>(
  path: string,
  options: Omit<Options<Path, Query, Nothing, Answer>, 'body' | 'edits' | 'secret' | 'largestBody'>,
): Endpoint<Path, Query, typeof arrivals, Answer> {
  return { ...endpoint('POST', path, { ...options, body: arrivals }), brings: true }
}

/**
 * What an action or view receives: the parameters of path, query and body in one flat object (their names never clash), checked
 * and with defaults filled in.
 */
export type CheckedInputOf<E> =
  E extends Endpoint<infer Path, infer Query, infer Body, infer _>
    ? Some<z.output<Path>> & Some<z.output<Query>> & Some<z.output<Body>>
    : never

/** Leaves out a part that an endpoint does not have: a type that forbids every name would forbid those of the other parts. */
type Some<Part> = string extends keyof Part ? unknown : Part

/** What comes back. */
export type AnswerOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer Answer> ? z.output<Answer> : never

/** What the server's function must hand over, before what was not promised is stripped. */
export type RawAnswerOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer Answer> ? z.input<Answer> : never

function endpoint<Path extends Shape, Query extends Shape, Body extends Shape, Answer extends z.ZodType>(
  method: Method,
  path: string,
  options: Options<Path, Query, Body, Answer>,
): Endpoint<Path, Query, Body, Answer> {
  return {
    method,
    path,
    summary: options.summary,
    params: options.params ?? (nothing as unknown as Path),
    query: options.query ?? (nothing as unknown as Query),
    body: options.body ?? (nothing as unknown as Body),
    answer: options.answer,
    access: options.access ?? 'signed-in',
    refuses: options.refuses ?? [],
    edits: options.edits ?? false,
    secret: options.secret ?? false,
    file: false,
    brings: false,
    ...(options.largestBody !== undefined && { largestBody: options.largestBody }),
  }
}
