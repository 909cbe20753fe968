import { useState } from 'react'
import type { RegisterRow } from '../../contract.ts'

/** The lines that are chosen, each as it was seen when it was chosen. */
export interface Chosen {
  rows: readonly RegisterRow[]
  has: (id: string) => boolean
  /** Chooses a line or lets go of it; `through` does the same with all lines since the last one that was touched. */
  turn: (row: RegisterRow, through?: boolean) => void
  choose: (rows: readonly RegisterRow[]) => void
  clear: () => void
}

/** What is chosen in a list; what is chosen stays so while other lines are looked at. */
export function useChosen(shown: readonly RegisterRow[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlyMap<string, RegisterRow>>(new Map())
  const [last, setLast] = useState<string>()
  const turn = (row: RegisterRow, through = false) => {
    const next = new Map(chosen)
    const adds = !chosen.has(row.id)
    for (const one of through ? between(shown, last, row) : [row]) {
      if (adds) next.set(one.id, one)
      else next.delete(one.id)
    }
    setChosen(next)
    setLast(row.id)
  }
  return {
    rows: [...chosen.values()],
    has: id => chosen.has(id),
    turn,
    choose: rows => setChosen(new Map(rows.map(row => [row.id, row]))),
    clear: () => setChosen(new Map()),
  }
}

function between(shown: readonly RegisterRow[], from: string | undefined, to: RegisterRow): readonly RegisterRow[] {
  const [one, other] = [shown.findIndex(({ id }) => id === from), shown.findIndex(({ id }) => id === to.id)]
  return one < 0 || other < 0 ? [to] : shown.slice(Math.min(one, other), Math.max(one, other) + 1)
}
