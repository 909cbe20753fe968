import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listVotes, type VoteView } from '../../contract.ts'
import { BallotCard } from '../room/ballot-card.tsx'
import { After } from './after.tsx'
import styles from './desk.module.css'
import { GoingOn } from './going-on.tsx'
import { OpenVote } from './open-vote.tsx'

interface Props {
  meetingId: string
  lineId: string | null
  /** How the open line is put to the vote, where a script says so. */
  words?: string | undefined
}

/** What whoever leads a meeting does about votes: opens one on a line, votes in it as a member, follows it, closes it, and sees what it came to. */
export function VoteDesk({ meetingId, lineId, words }: Props) {
  const say = useWords()
  const votes = useAnswer(listVotes, { id: meetingId })
  return (
    <Answered query={votes} lines={1}>
      {({ items }) => {
        const open = items.find(({ state }) => state === 'open')
        // Between two lines there is nothing to vote on.
        if (!open && lineId === null) return null
        return (
          <Section title={say('vote.title')}>
            {open?.mine && <BallotCard vote={open} />}
            {open && <GoingOn key={open.id} vote={open} below={open.mine !== null} />}
            {!open && lineId !== null && <OnLine {...{ meetingId, lineId, words }} votes={items} />}
          </Section>
        )
      }}
    </Answered>
  )
}

interface OnLineProps extends Props {
  lineId: string
  votes: readonly VoteView[]
}

/** What a line was put to, and the way to put it to another vote. */
function OnLine({ meetingId, lineId, words, votes }: OnLineProps) {
  const say = useWords()
  const [opening, setOpening] = useState(false)
  const own = votes.filter(vote => vote.lineId === lineId)
  return (
    <div className={styles.desk}>
      {own.map(vote => (
        <After key={vote.id} vote={vote} />
      ))}
      <div>
        <Button onPress={() => setOpening(true)}>{say('vote.open')}</Button>
      </div>
      {opening && <OpenVote {...{ meetingId, lineId, words }} onClose={() => setOpening(false)} />}
    </div>
  )
}
