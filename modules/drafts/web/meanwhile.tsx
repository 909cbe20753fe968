import { useEffect, useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Form } from '../../../ui/controls/form.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Waiting } from '../../../ui/controls/progress.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import type { AnswerOf } from '../../../platform/http/contract.ts'
import { readDraft, readMeanwhile, takeOver } from '../contract.ts'
import { ConflictChoices, type Sides } from './conflict-choices.tsx'
import type { Keeping } from './keeping/keeping.ts'

interface Props {
  paperId: string
  keeping: Keeping
  onDone: () => void
}

/** Somebody else saved a version meanwhile: what both changed is shown side by side, and one of the two is chosen for each provision. */
export function Meanwhile({ paperId, keeping, onDone }: Props) {
  const meanwhile = useAnswer(readMeanwhile, { id: paperId })
  const { refetch, isFetchedAfterMount } = meanwhile
  // What was learned of an earlier meeting of two versions says nothing of this one.
  useEffect(() => void refetch(), [refetch])
  if (!isFetchedAfterMount) return <Waiting />
  return (
    <Answered query={meanwhile}>
      {found => (
        <Choosing found={found} paperId={paperId} keeping={keeping} onDone={onDone} onRefused={() => void refetch()} />
      )}
    </Answered>
  )
}

interface ChoosingProps extends Props {
  found: AnswerOf<typeof readMeanwhile>
  /** Yet another version may have come. */
  onRefused: () => void
}

function Choosing({ found, paperId, keeping, onDone, onRefused }: ChoosingProps) {
  const say = useWords()
  const { onto, conflicts } = found
  const [sides, setSides] = useState<Sides>(new Map())
  const act = useAct(takeOver, { refreshes: [readDraft, readMeanwhile], done: onDone })
  const choices = [...sides].map(([provisionId, take]) => ({ provisionId, take }))
  const bringOnto = async () => {
    const taken = await act.go({ id: paperId, revision: keeping.copy().revision, onto, choices })
    if (!taken) onRefused()
  }
  return (
    <Form
      onSubmit={() => void bringOnto()}
      obstacle={act.obstacle}
      buttons={
        <Button kind="primary" type="submit" busy={act.busy}>
          {say('drafting.go_on')}
        </Button>
      }
    >
      <Notice standing="waiting">
        <p>{say('drafting.meanwhile', { number: onto, count: conflicts.length })}</p>
      </Notice>
      <ConflictChoices
        conflicts={conflicts}
        theirs={say('drafting.theirs_version', { number: onto })}
        sides={sides}
        onChoose={setSides}
      />
    </Form>
  )
}
