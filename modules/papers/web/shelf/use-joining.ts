import { ask } from '../../../../ui/asking/ask.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { joinPaper, listPapers, readPaper } from '../../contract.ts'

/** Makes a paper of one version the next version of another, and tells which number it has there. */
export function useJoining(paperId: string, toId: string, done: (number: number) => void) {
  const act = useAct(joinPaper, { refreshes: [listPapers] })
  const join = async () => {
    if (!(await act.go({ id: paperId, paperId: toId }))) return
    const { latest } = await ask(readPaper, { id: toId })
    done(latest.number)
  }
  return { busy: act.busy, obstacle: act.obstacle, join: () => void join() }
}
