import type { ReactNode } from 'react'
import { ask } from '../../../../ui/asking/ask.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { confirmReturn, listPapers, markRead, type PaperView, readPaper, type VersionRow } from '../../contract.ts'
import { obstacleToKeeping } from '../../rules.ts'

interface Props {
  paper: PaperView
  version: VersionRow
  /** The way to what differs, where that is not on the screen already. */
  children?: ReactNode
}

/** A file that came back from Word waits until somebody says that its changes are meant. */
export function Returned({ paper, version: { number, returned }, children }: Props) {
  const say = useWords()
  const act = useAct(confirmReturn, {
    refreshes: [readPaper, listPapers],
    done: () => toast(say('paper.confirmed', { number })),
  })
  if (!returned || returned.confirmedAt) return null
  const { base, changed } = returned
  const confirm = async () => {
    // Whoever knew the base and says that the changes are meant has read them. When the network is away, the next reading marks it.
    if (paper.readNumber === base) await ask(markRead, { id: paper.id, number }).catch(() => undefined)
    await act.go({ id: paper.id, number })
  }
  return (
    <>
      <Notice
        standing="waiting"
        aside={
          <>
            {children}
            <ReasonedButton
              kind="primary"
              obstacle={obstacleToKeeping(paper)}
              busy={act.busy}
              onPress={() => void confirm()}
            >
              {say('paper.confirm')}
            </ReasonedButton>
          </>
        }
      >
        <p>{say(changed > 0 ? 'paper.returned' : 'paper.returned_same', { base, count: changed })}</p>
      </Notice>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
