import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listConclusions, type LineConclusion } from '../../contract.ts'
import { Conclusion } from './conclusion.tsx'
import styles from './outcomes.module.css'
import { RecordOutcome } from './record-outcome.tsx'
import { Recorded } from './recorded.tsx'

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
              <Recorded {...{ meetingId, lineId, outcome }} place={place + 1} mayRecord={data.mayRecord} />
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
