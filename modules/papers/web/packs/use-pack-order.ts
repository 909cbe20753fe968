import { useRef, useState } from 'react'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { changePack, listPacks, type PackView, type PaperRow, readPack } from '../../contract.ts'

/** Which papers a pack has in which order, while somebody arranges them. */
export interface PackOrder {
  papers: readonly PaperRow[]
  /** Shows this at once and saves it; what is arranged meanwhile is saved after it. */
  put: (papers: readonly PaperRow[]) => void
  busy: boolean
  /** Why the last arrangement is not saved. */
  obstacle: Heard | undefined
  /** Saves what is on the screen over what others saved meanwhile. */
  keepMine: () => void
  takeTheirs: () => void
}

export function usePackOrder({ id, papers, version }: PackView): PackOrder {
  const act = useAct(changePack, { refreshes: [readPack, listPacks] })
  const [mine, setMine] = useState<readonly PaperRow[]>()
  const latest = useRef<readonly PaperRow[]>(papers)
  const saving = useRef(false)
  const known = useRef(version)

  const save = async (from: number) => {
    saving.current = true
    let at = from
    let saved: readonly PaperRow[] | undefined
    // Several moves in a row are saved one after another, each from the version that the one before made.
    while (saved !== latest.current) {
      saved = latest.current
      const answer = await act.go({ id, paperIds: saved.map(paper => paper.id) }, at)
      if (!answer) break
      at = answer.version ?? at + 1
      known.current = at
      if (saved === latest.current) setMine(undefined)
    }
    saving.current = false
  }
  const put = (wanted: readonly PaperRow[]) => {
    latest.current = wanted
    setMine(wanted)
    if (!saving.current) void save(Math.max(version, known.current))
  }
  const theirs = act.obstacle?.status === 412 ? (act.obstacle.current as { version: number }) : undefined
  return {
    papers: mine ?? papers,
    put,
    busy: act.busy,
    obstacle: act.obstacle,
    keepMine: () => void save(theirs?.version ?? Math.max(version, known.current)),
    takeTheirs: () => {
      setMine(undefined)
      act.forget()
    },
  }
}
