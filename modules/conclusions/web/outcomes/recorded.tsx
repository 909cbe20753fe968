import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ReasonDialog } from '../../../../ui/controls/reason-dialog.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { correctOutcome, listConclusions, type Outcome } from '../../contract.ts'
import { CorrectOutcome } from './correct-outcome.tsx'
import { Decided } from './decided.tsx'
import styles from './outcomes.module.css'

interface Props {
  meetingId: string
  lineId: string
  outcome: Outcome
  place: number
  mayRecord: boolean
}

/** An outcome as it was recorded, with everything before it; whoever leads the meeting puts it right or takes it back. */
export function Recorded({ meetingId, lineId, outcome, place, mayRecord }: Props) {
  const say = useWords()
  const [takingBack, setTakingBack] = useState(false)
  const [correcting, setCorrecting] = useState(false)
  const { id, draft, before, decided, version } = outcome
  const act = useAct(correctOutcome, { refreshes: [listConclusions], done: () => setTakingBack(false) })
  const about =
    draft &&
    (draft.title === null
      ? say('outcomes.draft', { place, number: draft.number })
      : say('outcomes.draft_named', { title: draft.title, number: draft.number }))
  return (
    <>
      {about && <p className={styles.hint}>{about}</p>}
      <Decided wording={outcome} />
      {before.length > 0 && (
        <details className={styles.before}>
          <summary>{say('outcomes.before')}</summary>
          {before.map(wording => (
            <Decided key={wording.at} wording={wording} />
          ))}
        </details>
      )}
      {mayRecord && decided && (
        <div className={styles.acts} data-print="no">
          <Button kind="quiet" onPress={() => setCorrecting(true)}>
            {say('outcomes.correct_kind')}
          </Button>
          <Button kind="quiet" onPress={() => setTakingBack(true)}>
            {say('outcomes.take_back')}
          </Button>
        </div>
      )}
      {correcting && <CorrectOutcome {...{ meetingId, lineId, outcome }} onClose={() => setCorrecting(false)} />}
      {takingBack && (
        <ReasonDialog
          title={say('outcomes.take_back_title')}
          label={say('outcomes.reason')}
          maxLength={500}
          act={say('outcomes.take_back')}
          busy={act.busy}
          obstacle={act.obstacle}
          onReason={reason => void act.go({ id: meetingId, outcomeId: id, decided: null, reason }, version)}
          onClose={() => setTakingBack(false)}
        />
      )}
    </>
  )
}
