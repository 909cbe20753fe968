import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { ReasonField } from '../../../../ui/controls/reason-field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { correctVote, type Counted, decideTie, listMyVotes, listVotes, type VoteView } from '../../contract.ts'
import { Result } from '../shared/result.tsx'
import styles from './desk.module.css'
import { TotalsFields, totalsIn } from './totals-fields.tsx'

const refreshes = [listVotes, listMyVotes]

/** A vote that is over, for whoever led it: what it came to, a tie that the chair decides, and totals that have to be put right. */
export function After({ vote }: { vote: VoteView }) {
  const say = useWords()
  const { id, words, result } = vote
  const [correcting, setCorrecting] = useState(false)
  const tie = useAct(decideTie, { refreshes })
  return (
    <article className={styles.after} aria-label={words}>
      <h3 className={styles.words}>{words}</h3>
      <Result vote={vote} />
      {tie.obstacle && <ObstacleNotice obstacle={tie.obstacle} />}
      <div className={styles.acts}>
        {result?.result === 'tied' && (
          <>
            <Button kind="primary" busy={tie.busy} onPress={() => void tie.go({ id, result: 'carried' })}>
              {say('vote.chair_carries')}
            </Button>
            <Button busy={tie.busy} onPress={() => void tie.go({ id, result: 'lost' })}>
              {say('vote.chair_refuses')}
            </Button>
          </>
        )}
        {result?.counts && (
          <Button kind="quiet" onPress={() => setCorrecting(true)}>
            {say('vote.correct')}
          </Button>
        )}
      </div>
      {correcting && result?.counts && <Correct id={id} counts={result.counts} onClose={() => setCorrecting(false)} />}
    </article>
  )
}

function Correct({ id, counts, onClose }: { id: string; counts: Counted; onClose: () => void }) {
  const say = useWords()
  const [typed, setTyped] = useState({ yes: String(counts.yes), no: String(counts.no), other: String(counts.other) })
  const [reason, setReason] = useState('')
  const correcting = useAct(correctVote, { refreshes, done: onClose })
  return (
    <Dialog title={say('vote.correct')} onClose={onClose}>
      <Form
        onSubmit={() => {
          const totals = totalsIn(typed)
          if (totals) void correcting.go({ id, ...totals, reason: reason.trim() })
        }}
        obstacle={correcting.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={correcting.busy}>
            {say('vote.correct')}
          </DialogButtons>
        }
      >
        <p>{say('vote.correct_why')}</p>
        <TotalsFields value={typed} onChange={setTyped} />
        <ReasonField label={say('vote.reason')} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
