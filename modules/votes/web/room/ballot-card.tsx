import { Notice, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { choice as choices, type VoteView } from '../../contract.ts'
import { hasBallots } from '../../rules.ts'
import { Result } from '../shared/result.tsx'
import { choiceIn, needsOf, sourceOf } from '../shared/said.ts'
import { Voted } from '../shared/voted.tsx'
import styles from './ballot.module.css'
import { useBallot } from './use-ballot.ts'

/** What is put to the vote: three large buttons for whoever may vote, how many have, and at the end what it came to. */
export function BallotCard({ vote }: { vote: VoteView }) {
  const say = useWords()
  const { words, state, rule } = vote
  return (
    <article className={styles.card} data-open={state === 'open'} aria-label={say('vote.title')}>
      <h3 className={styles.words}>{words}</h3>
      {state === 'open' ? (
        <>
          <Ballot key={vote.id} vote={vote} />
          {hasBallots(vote.manner) && <Voted vote={vote} />}
          <p className={theme.soft}>
            {needsOf(say, rule)}. {sourceOf(say, rule)}
          </p>
        </>
      ) : (
        <Result vote={vote} />
      )}
    </article>
  )
}

function Ballot({ vote: { id, manner, mine } }: { vote: VoteView }) {
  const say = useWords()
  const { ballot, cast } = useBallot(id)
  if (!hasBallots(manner)) return <p>{say('vote.in_the_room')}</p>
  if (!mine) return <p>{say('vote.not_mine')}</p>
  if (ballot?.kept || mine.used !== null)
    return (
      <Notice standing="settled">
        <p>{say(mine.used === 'hand' ? 'vote.kept_hand' : 'vote.kept')}</p>
      </Notice>
    )
  const sending = ballot && !ballot.obstacle ? ballot : undefined
  return (
    <>
      <fieldset className={styles.choices} aria-label={say('vote.choose')}>
        {choices.options.map(one => (
          <button
            key={one}
            type="button"
            className={styles.choice}
            data-chosen={sending?.choice === one}
            aria-pressed={sending?.choice === one}
            aria-disabled={sending !== undefined}
            onClick={() => cast(one)}
          >
            {choiceIn(say, one)}
          </button>
        ))}
      </fieldset>
      <div aria-live="polite">
        {sending && (
          <Notice standing="waiting">
            <p>
              {say(sending.waits ? 'vote.still_sending' : 'vote.sending', { choice: choiceIn(say, sending.choice) })}
            </p>
          </Notice>
        )}
      </div>
      {ballot?.obstacle && <ObstacleNotice obstacle={ballot.obstacle} />}
    </>
  )
}
