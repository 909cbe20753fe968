import { useState } from 'react'
import { Refused } from '../../../../platform/refused.ts'
import { ask } from '../../../../ui/asking/ask.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { useRefresh } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changePaper, listPapers, type PackView, readPack, readPaper } from '../../contract.ts'
import { isClosedTo } from './closed-papers.ts'

/** Says how many papers the readers of the pack will miss, and opens those of them that are one's own to open. */
export function ClosedNotice({ pack }: { pack: PackView }) {
  const say = useWords()
  const { busy, obstacle, open } = useOpening(pack)
  const closed = pack.papers.filter(paper => isClosedTo(pack, paper))
  const mine = closed.filter(({ keeper }) => keeper.id === pack.keeper.id)
  if (!pack.mayKeep || closed.length === 0) return null
  const button = (
    <Button busy={busy} onPress={() => void open(mine.map(({ id }) => id))}>
      {say('pack.open_papers')}
    </Button>
  )
  return (
    <>
      <Notice standing="waiting" aside={mine.length > 0 && button}>
        <p>{say('pack.closed_papers', { count: closed.length })}</p>
      </Notice>
      {obstacle && <ObstacleNotice obstacle={obstacle} />}
    </>
  )
}

function useOpening({ sharing, readers }: PackView) {
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [obstacle, setObstacle] = useState<Heard>()
  const openOne = async (id: string) => {
    const paper = await ask(readPaper, { id })
    const all = [...new Set([...paper.readers, ...readers].map(one => one.id))]
    await ask(changePaper, { id, sharing, readers: all }, { ifMatch: paper.version })
  }
  const open = async (ids: readonly string[]) => {
    setBusy(true)
    setObstacle(undefined)
    try {
      for (const id of ids) await openOne(id)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setObstacle(error.obstacle)
    } finally {
      setBusy(false)
      await refresh(readPack, readPaper, listPapers)
    }
  }
  return { busy, obstacle, open }
}
