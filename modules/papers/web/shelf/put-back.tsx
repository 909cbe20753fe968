import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, type PaperRow, putBackPaper, readPaper } from '../../contract.ts'

/** Brings a withdrawn paper back. */
export function PutBack({ paper: { id, title } }: { paper: Pick<PaperRow, 'id' | 'title'> }) {
  const say = useWords()
  const act = useAct(putBackPaper, {
    refreshes: [listPapers, readPaper],
    done: () => toast(say('papers.is_back', { title })),
  })
  return (
    <>
      <Button busy={act.busy} onPress={() => void act.go({ id })}>
        {say('papers.put_back')}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
