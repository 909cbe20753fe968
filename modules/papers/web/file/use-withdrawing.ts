import { useNavigate } from '@tanstack/react-router'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, type PaperView, putBackPaper, readPaper, withdrawPaper } from '../../contract.ts'

/** Takes a paper off the shelf at one press, and offers to undo that. */
export function useWithdrawing({ id, title }: Pick<PaperView, 'id' | 'title'>): () => void {
  const say = useWords()
  const navigate = useNavigate()
  const refreshes = [listPapers, readPaper]
  const back = useAct(putBackPaper, { refreshes })
  const withdraw = useAct(withdrawPaper, { refreshes })
  const go = async () => {
    if (!(await withdraw.go({ id }))) return
    const undo = { label: say('paper.undo'), onPress: () => void back.go({ id }) }
    toast(say('paper.was_withdrawn', { title }), 'settled', undo)
    await navigate({ to: '/papers', search: {} })
  }
  return () => void go()
}
