import type { Readable } from 'node:stream'
import type { Reading } from './readings.ts'

/** How many lines could not be read. */
export interface Faults {
  count: number
}

/** Answers many lines at a time; one write for each would cost more than reading them. */
const batch = 64 * 1024

/**
 * The answers to lines of `{"id", "text"}`, in order, each with its line feed. A line that is none is told to `onFault` by its
 * number, counted from 1, and left out; empty lines are passed over.
 */
export async function* answersTo(
  input: Readable,
  reading: Reading,
  onFault: (line: number) => void,
): AsyncGenerator<string> {
  let number = 0
  let answers = ''
  for await (const line of linesOf(input)) {
    number += 1
    const plain = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (plain.trim() === '') continue
    const asked = askedIn(plain)
    if (asked) answers += `${JSON.stringify({ id: asked.id, [reading.name]: reading.read(asked.text) })}\n`
    else onFault(number)
    if (answers.length < batch) continue
    yield answers
    answers = ''
  }
  if (answers !== '') yield answers
}

/** Splits at line feeds alone, because a text may hold every other kind of line end, and keeps no line twice. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let open: string[] = []
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...rest] = String(chunk).split('\n')
    open.push(first)
    if (rest.length === 0) continue
    yield open.join('')
    open = rest.splice(-1)
    yield* rest
  }
  yield open.join('')
}

function askedIn(line: string): { id: unknown; text: string } | undefined {
  const asked = parsed(line)
  if (typeof asked !== 'object' || asked === null || !('id' in asked) || !('text' in asked)) return undefined
  return typeof asked.text === 'string' ? { id: asked.id, text: asked.text } : undefined
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
