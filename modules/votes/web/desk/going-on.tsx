import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { ReasonDialog } from '../../../../ui/controls/reason-dialog.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { closeVote, listMyVotes, listVotes, readVote, type VoteView, withdrawVote } from '../../contract.ts'
import { hasBallots, obstacleToClosing } from '../../rules.ts'
import { needsOf, sourceOf } from '../shared/said.ts'
import { useVoted, Voted } from '../shared/voted.tsx'
import { CountHands } from './count-hands.tsx'
import styles from './desk.module.css'
import { EnterHands } from './enter-hands.tsx'

const refreshes = [listVotes, readVote, listMyVotes]

interface Props {
  vote: VoteView
  /** Whether what is voted on stands above it already, as for somebody who votes and leads. */
  below?: boolean
}

/** An open vote for whoever leads it: how many have voted, hands for devices that fail, and its end. */
export function GoingOn({ vote, below = false }: Props) {
  const say = useWords()
  const { id, words, rule, manner } = vote
  const [withdrawing, setWithdrawing] = useState(false)
  const closing = useAct(closeVote, { refreshes })
  const withdrawal = useAct(withdrawVote, { refreshes, done: () => setWithdrawing(false) })
  const voted = useVoted(vote)
  const [since] = useState(() => new Date())
  const ballots = hasBallots(manner)
  return (
    <article className={styles.going} aria-label={say('vote.going_on')}>
      {!below && (
        <>
          <h3 className={styles.words}>{words}</h3>
          <p className={theme.soft}>
            {say(`vote.manner.${manner}`)} · {needsOf(say, rule)}. {sourceOf(say, rule)}
          </p>
          {ballots && <Voted vote={vote} />}
        </>
      )}
      {!ballots && <CountHands vote={vote} closing={closing} />}
      {ballots && closing.obstacle && <ObstacleNotice obstacle={closing.obstacle} />}
      <div className={styles.acts}>
        {ballots && (
          <ReasonedButton
            kind="primary"
            obstacle={obstacleToClosing({ ...vote, voted }, since)}
            busy={closing.busy}
            onPress={() => void closing.go({ id, counts: null })}
          >
            {say('vote.close')}
          </ReasonedButton>
        )}
        <Button kind="quiet" onPress={() => setWithdrawing(true)}>
          {say('vote.call_off')}
        </Button>
      </div>
      {ballots && <EnterHands vote={vote} />}
      {withdrawing && (
        <ReasonDialog
          title={say('vote.call_off')}
          label={say('vote.reason')}
          maxLength={500}
          act={say('vote.call_off')}
          busy={withdrawal.busy}
          obstacle={withdrawal.obstacle}
          onReason={reason => void withdrawal.go({ id, reason })}
          onClose={() => setWithdrawing(false)}
        >
          <p>{say('vote.call_off_why')}</p>
        </ReasonDialog>
      )}
    </article>
  )
}
