import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listVotes } from '../../contract.ts'
import { After } from './after.tsx'
import styles from './desk.module.css'
import { GoingOn } from './going-on.tsx'
import { OpenVote } from './open-vote.tsx'

/** What whoever leads a meeting does about votes: opens one on a line, follows it, closes it, and sees what it came to. */
export function VoteDesk({ meetingId, lineId }: { meetingId: string; lineId: string | null }) {
  const say = useWords()
  const votes = useAnswer(listVotes, { id: meetingId })
  const [opening, setOpening] = useState(false)
  return (
    <Section title={say('vote.title')}>
      <Answered query={votes} lines={1}>
        {({ items }) => {
          const open = items.find(({ state }) => state === 'open')
          if (open) return <GoingOn key={open.id} vote={open} />
          return (
            <div className={styles.desk}>
              {items
                .filter(vote => vote.lineId === lineId)
                .map(vote => (
                  <After key={vote.id} vote={vote} />
                ))}
              {lineId !== null && (
                <div>
                  <Button onPress={() => setOpening(true)}>{say('vote.open')}</Button>
                </div>
              )}
              {opening && lineId !== null && (
                <OpenVote meetingId={meetingId} lineId={lineId} onClose={() => setOpening(false)} />
              )}
            </div>
          )
        }}
      </Answered>
    </Section>
  )
}
