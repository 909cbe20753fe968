import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyVotes, type VoteView } from '../../contract.ts'
import { After } from '../desk/after.tsx'
import { GoingOn } from '../desk/going-on.tsx'
import { BallotCard } from '../room/ballot-card.tsx'
import styles from './mine.module.css'

/** Votes that were circulated to this person and wait for them, and those that they follow; nothing when there is none. */
export function MyVotes() {
  const say = useWords()
  const items = useAnswer(listMyVotes, {}).data?.items ?? []
  const open = items.filter(({ state }) => state === 'open')
  const over = items.filter(({ state }) => state !== 'open')
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  return (
    <Section
      title={say('vote.circulated')}
      aside={
        over.length > 0 && (
          <Button kind="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
            {say(all ? 'vote.hide_over' : 'vote.show_over', { count: over.length })}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {open.map(vote => (
          <li key={vote.id}>
            <Circulated vote={vote} />
          </li>
        ))}
        {all &&
          over.map(vote => <li key={vote.id}>{vote.mayLead ? <After vote={vote} /> : <BallotCard vote={vote} />}</li>)}
      </ul>
    </Section>
  )
}

function Circulated({ vote }: { vote: VoteView }) {
  const say = useWords()
  const { body, dueAt, mine, mayLead } = vote
  return (
    <div className={styles.circulated}>
      {dueAt && <p className={theme.soft}>{say('vote.until', { name: body.name, until: say.moment(dueAt) })}</p>}
      {mine && <BallotCard vote={vote} />}
      {mayLead && <GoingOn vote={vote} below={mine !== null} />}
    </div>
  )
}
