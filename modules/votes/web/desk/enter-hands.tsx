import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fold } from '../../../../platform/text/fold.ts'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { keyOf, useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Field } from '../../../../ui/controls/field.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { choice as choices, enterHand, listEntitled, listVotes, type VoteView } from '../../contract.ts'
import { choiceIn } from '../shared/said.ts'
import { useVoted } from '../shared/voted.tsx'
import styles from './desk.module.css'

/** How many names are shown before somebody is searched for. */
const shownAtOnce = 30

/** Everybody who may vote and has not yet: where a device fails, or names are called, whoever leads enters what they raise or say. */
export function EnterHands({ vote }: { vote: VoteView }) {
  const say = useWords()
  const cache = useQueryClient()
  const entitled = useAnswer(listEntitled, { id: vote.id })
  const voted = useVoted(vote)
  const [search, setSearch] = useState('')
  // Who has voted is asked for whenever more have.
  useEffect(() => {
    if (voted > 0) void cache.invalidateQueries({ queryKey: keyOf(listEntitled, { id: vote.id }) })
  }, [voted, cache, vote.id])
  return (
    <details className={styles.hands} open={vote.manner === 'byName'}>
      <summary>{say(vote.manner === 'byName' ? 'vote.call_names' : 'vote.enter_hands')}</summary>
      <Answered query={entitled}>
        {({ items }) => {
          const left = items.filter(({ used }) => used === null)
          const found = left.filter(({ person }) => fold(person.name).includes(fold(search)))
          return (
            <>
              {left.length > shownAtOnce && (
                <Field label={say('vote.find')} type="search" value={search} onChange={setSearch} />
              )}
              <ul className={styles.people}>
                {found.slice(0, shownAtOnce).map(one => (
                  <Hand key={one.person.id} voteId={vote.id} one={one} />
                ))}
              </ul>
              <Entered items={items} />
            </>
          )
        }}
      </Answered>
    </details>
  )
}

type Entitled = AnswerOf<typeof listEntitled>['items'][number]

function Hand({ voteId, one: { person, by } }: { voteId: string; one: Entitled }) {
  const say = useWords()
  const entering = useAct(enterHand, { refreshes: [listEntitled, listVotes] })
  return (
    <li>
      <span className={styles.person}>
        {by ? say('vote.sits_for', { by: by.name, name: person.name }) : person.name}
      </span>
      <fieldset className={styles.said} aria-label={person.name}>
        {choices.options.map(one => (
          <Button
            key={one}
            busy={entering.busy}
            onPress={() => void entering.go({ id: voteId, personId: person.id, choice: one })}
          >
            {choiceIn(say, one)}
          </Button>
        ))}
      </fieldset>
      {entering.obstacle && <ObstacleNotice obstacle={entering.obstacle} />}
    </li>
  )
}

function Entered({ items }: { items: readonly Entitled[] }) {
  const say = useWords()
  const entered = items.filter(({ used }) => used === 'hand')
  if (entered.length === 0) return null
  return (
    <p className={styles.entered}>
      {say('vote.entered')}
      {entered.map(({ person }) => (
        <Mark key={person.id}>{person.name}</Mark>
      ))}
    </p>
  )
}
