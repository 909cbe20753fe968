import { useCount } from '../../../../ui/live/hearing.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { ShownVote } from '../../contract.ts'
import { counterOf } from '../../rules.ts'
import styles from './shared.module.css'

/** How many have voted: what was fetched, or what was heard since, which only goes up. */
export function useVoted({ id, voted }: Pick<ShownVote, 'id' | 'voted'>): number {
  return Math.max(voted, useCount(counterOf(id)) ?? 0)
}

/** How many have voted, as a sentence and as a bar. Never what. */
export function Voted({ vote }: { vote: ShownVote }) {
  const say = useWords()
  const voted = useVoted(vote)
  return (
    <div className={styles.voted}>
      <p>{say('vote.voted', { voted, present: vote.present })}</p>
      <progress value={voted} max={Math.max(1, vote.present)} aria-label={say('vote.title')} />
    </div>
  )
}
