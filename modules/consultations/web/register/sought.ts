import type { Input } from '../../../../ui/asking/input.ts'
import type { AnswerKind, listRegister } from '../../contract.ts'

/** Which lines of a register are looked at, as it stands in the address of the screen. */
export interface Sought {
  search?: string
  state?: State
  answer?: AnswerKind
  sender?: string
  /** A provision, with everything below it. */
  place?: string
  /** The body that answers. */
  body?: string
  colliding?: true
  /** One row alone. */
  row?: string
}

export type State = 'open' | 'proposed' | 'released'

export const states: readonly State[] = ['open', 'proposed', 'released']
export const answerKinds: readonly AnswerKind[] = ['accepted', 'partly', 'explained', 'noted', 'merged']

/** Reads an address; what it does not know is left out. */
export function soughtIn(address: Readonly<Record<string, unknown>>): Sought {
  const state = states.find(one => one === address['state'])
  const answer = answerKinds.find(one => one === address['answer'])
  const texts = (['search', 'sender', 'place', 'body', 'row'] as const).flatMap(name => {
    const value = address[name]
    // An address such as `?search=24` is read as a number.
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text !== '' ? [[name, text]] : []
  })
  return {
    ...Object.fromEntries(texts),
    ...(state && { state }),
    ...(answer && { answer }),
    ...(address['colliding'] === true && { colliding: true as const }),
  }
}

/** The same as the server is asked for it. */
export function askedFor(id: string, { search, state, answer, sender, place, body, colliding, row }: Sought) {
  const asked: Input<typeof listRegister> = {
    id,
    ...(search !== undefined && { search }),
    ...(state && { state }),
    ...(answer && { answer }),
    ...(sender !== undefined && { sender }),
    ...(place !== undefined && { provisionId: place }),
    ...(body !== undefined && { bodyId: body }),
    ...(colliding && { collides: 'true' }),
    ...(row !== undefined && { rowId: row }),
  }
  return asked
}
