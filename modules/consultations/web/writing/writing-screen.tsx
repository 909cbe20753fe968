import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Select } from '../../../../ui/controls/field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../../papers/contract.ts'
import { listMyComments, type RoundView } from '../../contract.ts'
import { Beside } from './beside.tsx'
import { Commented } from './commented.tsx'
import { useWriting } from './use-writing.ts'
import { WritingHead } from './writing-head.tsx'
import styles from './writing.module.css'

interface Props {
  round: RoundView
  paper: PaperView
}

/** For whoever is asked: the text, the list of comments beside it, and the one press that sends it. */
export function WritingScreen({ round, paper }: Props) {
  const say = useWords()
  const own = ownOf(round)
  const [askedId, setAskedId] = useState(round.mine?.askedId)
  const asked = own.find(({ id }) => id === askedId) ?? own[0]
  const writing = useWriting()
  const all = useAnswer(listMyComments, { id: round.id }).data?.items ?? []
  const comments = all.filter(({ sender }) => sender !== null && sender.id === asked?.party.id)
  const canWrite = asked !== undefined && asked.answeredAt === null && round.closedAt === null
  return (
    <>
      <WritingHead round={round} asked={asked} />
      {own.length > 1 && (
        <Select
          label={say('writing.for')}
          value={asked?.id ?? ''}
          options={own.map(({ id, party }) => ({ value: id, label: party.name }))}
          onChange={id => {
            writing.stop()
            setAskedId(id)
          }}
        />
      )}
      <div className={styles.screen}>
        <Commented
          paper={paper}
          number={round.number}
          comments={comments}
          onComment={canWrite ? writing.about : undefined}
        />
        {asked && (
          <Beside
            key={asked.id}
            round={round}
            paper={paper}
            asked={asked}
            comments={comments}
            canWrite={canWrite}
            writing={writing}
          />
        )}
      </div>
    </>
  )
}

/** What they may answer for: whoever runs the round sees all who were asked, of which some may be theirs. */
function ownOf({ asked, askings }: RoundView): RoundView['asked'] {
  const own = new Set(askings.map(({ askedId }) => askedId))
  return asked.filter(({ id }) => own.has(id))
}
