import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonField } from '../../../../ui/controls/reason-field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { correctConclusion, type LineConclusion, listConclusions } from '../../contract.ts'
import styles from './outcomes.module.css'

type Said = NonNullable<LineConclusion['conclusion']>

interface Props {
  meetingId: string
  lineId: string
  conclusion: Said
  mayRecord: boolean
}

/** What the chair concluded in words, and what it said before it was put right. */
export function Conclusion({ meetingId, lineId, conclusion, mayRecord }: Props) {
  const say = useWords()
  const [correcting, setCorrecting] = useState(false)
  return (
    <div>
      <Worded worded={conclusion} />
      {conclusion.before.length > 0 && (
        <details className={styles.before}>
          <summary>{say('outcomes.before')}</summary>
          {conclusion.before.map(worded => (
            <Worded key={worded.at} worded={worded} />
          ))}
        </details>
      )}
      {mayRecord && (
        <Button kind="quiet" onPress={() => setCorrecting(true)}>
          {say('outcomes.correct')}
        </Button>
      )}
      {correcting && (
        <Correct meetingId={meetingId} lineId={lineId} conclusion={conclusion} onClose={() => setCorrecting(false)} />
      )}
    </div>
  )
}

function Worded({ worded: { words, because, by, at } }: { worded: Said['before'][number] }) {
  const say = useWords()
  return (
    <>
      <p className={styles.words}>{words}</p>
      {because !== null && <p className={styles.hint}>{say('outcomes.because', { because })}</p>}
      <p className={styles.hint}>{say('outcomes.by_at', { by, moment: say.moment(at) })}</p>
    </>
  )
}

function Correct({ meetingId, lineId, conclusion, onClose }: Omit<Props, 'mayRecord'> & { onClose: () => void }) {
  const say = useWords()
  // Whoever began to put it right goes on from what they saw, also while somebody else does the same.
  const [{ version, words: before }] = useState(conclusion)
  const [words, setWords] = useState(before)
  const [reason, setReason] = useState('')
  const act = useAct(correctConclusion, { refreshes: [listConclusions], done: onClose })
  return (
    <Dialog title={say('outcomes.correct_title')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: meetingId, lineId, words, reason: reason.trim() }, version)}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('outcomes.correct')}
          </DialogButtons>
        }
      >
        <LongField
          name="words"
          label={say('outcomes.words')}
          rows={6}
          maxLength={20_000}
          required
          value={words}
          onChange={setWords}
        />
        <ReasonField label={say('outcomes.reason')} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
