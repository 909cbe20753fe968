import { useState } from 'react'
import type { AnswerOf, Endpoint } from '../../platform/http/contract.ts'
import type { Input } from './input.ts'
import type { Heard } from './problem.ts'
import { type Attempt, useAct } from './use-act.ts'
import { changeTo, differing, sidesOf, type NameIn, type Side, type Sides } from './versions.ts'

interface Options<E extends Endpoint, Fields extends object> {
  /** What was there when the editor began, with its version. */
  opened: Fields
  version: number
  /** What it shall be. */
  mine: Fields
  /** What to send for a change of some fields. */
  input: (change: Partial<Fields>) => Input<E>
  /** The fields of the record that a refusal for a conflict carries. */
  fieldsOf: (current: unknown) => Fields
  refreshes: readonly Endpoint[]
  done: () => void
  /** As for `useAct`. */
  putOff?: (attempt: Attempt<E>) => Promise<AnswerOf<E> | undefined>
}

/** Two people changed one record; the second one is shown both. */
export interface Clash<Fields> {
  theirs: Fields
  /** The fields in which the two differ. */
  names: NameIn<Fields>[]
  sides: Sides
  decide: (name: string, side: Side) => void
}

export interface Edit<Fields> {
  save: () => Promise<void>
  busy: boolean
  /** Why it was refused, unless it is a clash. */
  obstacle: Heard | undefined
  clash: Clash<Fields> | undefined
}

/** An edit of one record under its version: saved when nobody else was there first, and shown side by side when somebody was. */
export function useEdit<E extends Endpoint, Fields extends object>(
  endpoint: E,
  { opened, version, mine, input, fieldsOf, refreshes, done, putOff }: Options<E, Fields>,
): Edit<Fields> {
  const [first] = useState({ fields: opened, version })
  const [decided, setDecided] = useState<Sides>({})
  const act = useAct(endpoint, { refreshes, ...(putOff && { putOff }) })
  const current = act.obstacle?.status === 412 ? (act.obstacle.current as { version: number }) : undefined
  const theirs = current && fieldsOf(current)
  const sides = theirs ? sidesOf(first.fields, mine, decided) : {}

  const save = async () => {
    const change = changeTo(theirs ?? first.fields, mine, sides)
    if (Object.keys(change).length === 0 || (await act.go(input(change), current?.version ?? first.version))) done()
  }
  return {
    save,
    busy: act.busy,
    obstacle: theirs ? undefined : act.obstacle,
    clash: theirs && {
      theirs,
      names: differing(theirs, mine),
      sides,
      decide: (name, side) => setDecided({ ...decided, [name]: side }),
    },
  }
}
