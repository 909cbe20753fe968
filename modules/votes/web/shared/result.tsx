import { Mark } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { ShownVote } from '../../contract.ts'
import { baseOf, choiceIn, countedIn, sourceOf } from './said.ts'
import styles from './shared.module.css'

const standings = { carried: 'settled', lost: 'plain', tied: 'waiting' } as const
const said = { carried: 'vote.result.carried', lost: 'vote.result.lost', tied: 'vote.result.tied' } as const

/** What a vote came to: the outcome, the totals, what was needed of what, and the rule that says so. */
export function Result({ vote }: { vote: ShownVote }) {
  const say = useWords()
  const { result, rule, withdrawn, corrected, names } = vote
  if (withdrawn) return <p className={styles.hint}>{say('vote.called_off', { because: withdrawn.because })}</p>
  if (!result) return null
  const { counts, needed, base } = result
  return (
    <div className={styles.result}>
      <p className={styles.outcome}>
        <Mark standing={standings[result.result]}>{say(said[result.result])}</Mark>
        <strong>{counts ? countedIn(say, counts) : say('vote.agreed_all')}</strong>
      </p>
      {result.byChair && <p>{say('vote.by_chair')}</p>}
      <p className={styles.hint}>
        {say('vote.needed', { needed, base, of: baseOf(say, rule) })} {sourceOf(say, rule)}
      </p>
      {corrected.map(({ counts: before, because, by, at }) => (
        <p key={at} className={styles.hint}>
          {say('vote.was_corrected', { before: countedIn(say, before), because, by, at: say.moment(at) })}
        </p>
      ))}
      {names && (
        <details className={styles.names}>
          <summary>{say('vote.names')}</summary>
          <ul>
            {names.map(({ person, choice }) => (
              <li key={person.id}>
                <span>{person.name}</span> <span>{choiceIn(say, choice)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
