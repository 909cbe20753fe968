import { Refused } from '../refused.ts'

/** What may be written of an error. Messages and details of the database quote the values of a row, so they may not. */
export interface FaultFacts {
  errorClass: string
  errorCode?: string
  /** Only of errors that the language itself throws; these speak of the program and not of anybody's data. */
  message?: string
  /** Where in the database: schema, table, column and constraint are names that we gave. */
  place?: string
  frames?: readonly string[]
  cause?: FaultFacts
}

/** The facts of an error and of what caused it, at most three deep. */
export function faultFacts(error: unknown, depth = 3): FaultFacts {
  if (!(error instanceof Error)) return { errorClass: typeof error }
  const code = codeOf(error)
  const place = placeOf(error)
  const frames = framesOf(error)
  return {
    errorClass: error.constructor.name || error.name,
    ...(code && { errorCode: code }),
    ...(speaksOfTheProgram(error) && { message: error.message }),
    ...(place && { place }),
    ...(frames.length > 0 && { frames }),
    ...(error.cause !== undefined && depth > 1 && { cause: faultFacts(error.cause, depth - 1) }),
  }
}

const word = /^[\w.-]{1,80}$/

function codeOf(error: Error): string | undefined {
  const code: unknown = error instanceof Refused ? error.obstacle.code : 'code' in error && error.code
  return typeof code === 'string' && word.test(code) ? code : undefined
}

function speaksOfTheProgram(error: Error): boolean {
  return error.constructor === TypeError || error.constructor === ReferenceError || error.constructor === RangeError
}

function placeOf(error: Error): string {
  const { schema, table, column, constraint } = error as Error & Partial<Record<string, unknown>>
  return [schema, table, column, constraint].filter(part => typeof part === 'string' && word.test(part)).join('.')
}

/** The stack without its head, because the head repeats the message, over any number of lines. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  const afterMessage = start >= 0 ? stack.slice(start + message.length) : stack
  return [...afterMessage.matchAll(/^ +at (.*:\d+\)?)$/gm)].slice(0, 12).map(([, frame]) => frame ?? '')
}
