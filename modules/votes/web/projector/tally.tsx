import { useWords } from '../../../../ui/words/words.tsx'
import { hasBallots } from '../../rules.ts'
import { useVoteNow } from '../room/room-votes.tsx'
import { Result } from '../shared/result.tsx'
import { needsOf } from '../shared/said.ts'
import { Voted } from '../shared/voted.tsx'
import styles from './tally.module.css'

/** The vote for everybody to read: its words, how many have voted, and only once it is closed what it came to. */
export function Tally({ meetingId, lineId }: { meetingId: string; lineId: string | null }) {
  const say = useWords()
  const vote = useVoteNow(meetingId, lineId)
  if (!vote) return null
  return (
    <section className={styles.tally} aria-label={say('vote.title')} aria-live="polite">
      <h2 className={styles.words}>{vote.words}</h2>
      {vote.state === 'open' && hasBallots(vote.manner) && <Voted vote={vote} />}
      {vote.state === 'open' ? <p className={styles.needs}>{needsOf(say, vote.rule)}</p> : <Result vote={vote} />}
    </section>
  )
}
