import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { ReasonDialog } from '../../../../ui/controls/reason-dialog.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { correctOutcome, listConclusions, type LineConclusion, type Outcome } from '../../contract.ts'
import { Conclusion } from './conclusion.tsx'
import { Decided } from './decided.tsx'
import styles from './outcomes.module.css'
import { RecordOutcome } from './record-outcome.tsx'

interface Props {
  meetingId: string
  lineId: string
  title: string
}

/** What was concluded on a line, with everything that was recorded before it; whoever leads the meeting records more. */
export function OutcomesOf({ meetingId, lineId, title }: Props) {
  const say = useWords()
  const [recording, setRecording] = useState(false)
  const { data } = useAnswer(listConclusions, { id: meetingId })
  if (!data) return null
  const line: LineConclusion = data.items.find(one => one.lineId === lineId) ?? {
    lineId,
    outcomes: [],
    conclusion: null,
  }
  return (
    <article className={styles.line} aria-label={title}>
      <h3>{title}</h3>
      {line.outcomes.length === 0 && !line.conclusion && <p className={styles.hint}>{say('outcomes.none')}</p>}
      {line.outcomes.length > 0 && (
        <ul className={styles.outcomes}>
          {line.outcomes.map((outcome, place) => (
            <li key={outcome.id}>
              <Recorded meetingId={meetingId} outcome={outcome} place={place + 1} mayRecord={data.mayRecord} />
            </li>
          ))}
        </ul>
      )}
      {line.conclusion && (
        <Conclusion meetingId={meetingId} lineId={lineId} conclusion={line.conclusion} mayRecord={data.mayRecord} />
      )}
      {data.mayRecord && (
        <div className={styles.acts} data-print="no">
          <Button onPress={() => setRecording(true)}>{say('outcomes.record')}</Button>
        </div>
      )}
      {recording && (
        <RecordOutcome
          meetingId={meetingId}
          lineId={lineId}
          title={title}
          isSaid={line.conclusion !== null}
          onClose={() => setRecording(false)}
        />
      )}
    </article>
  )
}

interface RecordedProps {
  meetingId: string
  outcome: Outcome
  place: number
  mayRecord: boolean
}

function Recorded({ meetingId, outcome, place, mayRecord }: RecordedProps) {
  const say = useWords()
  const [takingBack, setTakingBack] = useState(false)
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
        <Button kind="quiet" onPress={() => setTakingBack(true)}>
          {say('outcomes.take_back')}
        </Button>
      )}
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
