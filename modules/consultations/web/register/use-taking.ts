import { useRef, useState } from 'react'
import { Refused } from '../../../../platform/refused.ts'
import { ask } from '../../../../ui/asking/ask.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { useRefresh } from '../../../../ui/asking/use-answer.ts'
import { answerRows, noteRow } from '../../contract.ts'
import { answeredMeanwhile, type Meanwhile } from './meanwhile.tsx'
import { keyOf, type Told } from './taken-over.ts'
import { changed } from './use-answering.ts'
import type { Brought } from './use-brought.ts'

/** What became of a difference: it was taken over, the register was kept, or somebody wrote in its line since the two were compared. */
export type Fate = 'taken' | 'kept' | Meanwhile

/** Takes over what a table says, line by line; where a line moved meanwhile, that is shown and nothing is written over. */
export function useTaking(roundId: string, { rows }: Brought) {
  const refresh = useRefresh()
  const versions = useRef(new Map(rows.map(({ id, version }) => [id, version])))
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(new Map())
  const [busy, setBusy] = useState(false)
  const [obstacle, setObstacle] = useState<Heard>()
  const settle = (told: Told, fate: Fate) => setFates(before => new Map(before).set(keyOf(told), fate))

  const takeOne = async (told: Told, overwrite: boolean) => {
    const row = { id: told.rowId, version: versions.current.get(told.rowId) ?? 0 }
    try {
      versions.current.set(row.id, await send({ roundId, row, told, overwrite }))
      settle(told, 'taken')
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const meanwhile = answeredMeanwhile(error.obstacle)
      if (!meanwhile) throw error
      settle(told, meanwhile)
    }
  }
  /** What moved meanwhile waits to be decided; any other refusal ends it, and says why. */
  const take = async (some: readonly Told[], overwrite = false) => {
    setBusy(true)
    setObstacle(undefined)
    try {
      for (const told of some) await takeOne(told, overwrite)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setObstacle(error.obstacle)
    } finally {
      await refresh(...changed)
      setBusy(false)
    }
  }
  return {
    take,
    keep: (told: Told) => settle(told, 'kept'),
    fateOf: (told: Told) => fates.get(keyOf(told)),
    busy,
    obstacle,
  }
}

interface Sending {
  roundId: string
  row: { id: string; version: number }
  told: Told
  overwrite: boolean
}

/** Answers the version in which the line then is. */
async function send({ roundId: id, row, told, overwrite }: Sending): Promise<number> {
  const key = freshKey()
  if (told.field === 'note')
    return (await ask(noteRow, { id, row, note: told.words, overwrite }, { key })).version ?? row.version
  const { kind, words } = told
  const { rows } = await ask(answerRows, { id, rows: [row], kind, words, overwrite }, { key })
  return rows[0]?.version ?? row.version
}
