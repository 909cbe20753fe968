import { useEffect, useState } from 'react'
import { ask } from '../../../ui/asking/ask.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { Refused } from '../../../platform/refused.ts'
import { readText } from '../../papers/contract.ts'
import { readWorkingCopy, type WrittenText } from '../contract.ts'
import { ConflictChoices, type Sides } from './conflict-choices.tsx'
import { type Copy, type Keeping, type KeepingState, keptElsewhere } from './keeping/keeping.ts'
import { meet } from './keeping/meeting.ts'

interface Props {
  keeping: Keeping
  standing: KeepingState
  paperId: string
}

/** Two tabs or devices of one person wrote on the same copy: both are brought together, and what both changed is chosen. */
export function KeptElsewhere({ standing, ...rest }: Props) {
  return standing.obstacle?.code === keptElsewhere ? <Meeting {...rest} /> : null
}

interface Other {
  ancestor: WrittenText
  other: Copy
}

function Meeting({ keeping, paperId }: Omit<Props, 'standing'>) {
  const [found, setFound] = useState<Other>()
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    let left = false
    const arrived = ({ ancestor, other }: Other) => {
      if (left) return
      const both = meet({ ancestor, mine: keeping.copy().document, theirs: other.document })
      if (both.open.length === 0) keeping.takeOther(other, both.document)
      else setFound({ ancestor, other })
    }
    const failed = (error: unknown) => {
      // A copy that became a version meanwhile, or was given up, is begun again.
      if (isGone(error)) void keeping.settle()
      else setTimeout(() => left || setAttempts(attempts + 1), againMs)
    }
    whatOthersKept(keeping, paperId).then(arrived, failed)
    return () => {
      left = true
    }
  }, [keeping, paperId, attempts])
  return found ? <Choosing keeping={keeping} {...found} /> : null
}

/** What the network kept from being asked is asked once more after this long. */
const againMs = 3_000

function isGone(error: unknown): boolean {
  return error instanceof Refused && error.obstacle.code === 'draft.no_working_copy'
}

async function whatOthersKept(keeping: Keeping, id: string): Promise<Other> {
  const other = await ask(readWorkingCopy, { id })
  const ancestor = keeping.ancestor() ?? (await ask(readText, { id, number: keeping.copy().base })).document
  return { ancestor, other }
}

function Choosing({ keeping, ancestor, other }: Other & { keeping: Keeping }) {
  const say = useWords()
  const [sides, setSides] = useState<Sides>(new Map())
  const [mine] = useState(() => keeping.copy().document)
  const texts = { ancestor, mine, theirs: other.document }
  const conflicts = meet(texts).open
  const { document, open } = meet(texts, sides)
  const obstacle =
    open.length > 0 ? { code: 'draft.choice_missing', status: 409, facts: { count: open.length } } : undefined
  const chooseAll = (side: 'mine' | 'theirs') =>
    setSides(new Map(conflicts.map(({ provisionId }) => [provisionId, side])))
  return (
    <Dialog title={say('drafting.kept_elsewhere')} wide>
      <Form
        onSubmit={() => keeping.takeOther(other, document)}
        buttons={
          <>
            <Button onPress={() => chooseAll('theirs')}>{say('drafting.take_theirs')}</Button>
            <Button onPress={() => chooseAll('mine')}>{say('drafting.take_mine')}</Button>
            <ReasonedButton kind="primary" type="submit" obstacle={obstacle}>
              {say('drafting.go_on')}
            </ReasonedButton>
          </>
        }
      >
        <p>{say('drafting.kept_elsewhere_why', { count: conflicts.length })}</p>
        <ConflictChoices conflicts={conflicts} theirs={say('drafting.theirs')} sides={sides} onChoose={setSides} />
      </Form>
    </Dialog>
  )
}
