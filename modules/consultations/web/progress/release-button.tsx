import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyComments, listRounds, readRound, releaseAnswers, type RoundView } from '../../contract.ts'

/** Lets the proposed answers out, for the person named for that; each commenter hears of all answers to them at once. */
export function ReleaseButton({ round: { id, mayRelease, rows } }: { round: RoundView }) {
  const say = useWords()
  const act = useAct(releaseAnswers, {
    refreshes: [readRound, listRounds, listMyComments],
    done: ({ released, told }) => toast(say('release.done', { count: released, told })),
  })
  if (!mayRelease || rows.proposed === 0) return null
  return (
    <>
      <Button busy={act.busy} onPress={() => void act.go({ id })}>
        {say('release.now', { count: rows.proposed })}
      </Button>
      {act.obstacle && <ObstacleNotice obstacle={act.obstacle} />}
    </>
  )
}
