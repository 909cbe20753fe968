import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonField } from '../../../../ui/controls/reason-field.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useProfile } from '../../../rulebook/web/use-profile.ts'
import { correctOutcome, listConclusions, type Outcome, type Proposal, proposeConclusion } from '../../contract.ts'
import { chosenFrom, decidedFrom, usual } from './chosen.ts'
import { KindFields, useMoreBodies } from './kind-fields.tsx'

interface Props {
  meetingId: string
  lineId: string
  outcome: Outcome
  onClose: () => void
}

/** Puts right what was recorded of an outcome; what was recorded before stays beside it. */
export function CorrectOutcome(props: Props) {
  const say = useWords()
  const proposal = useAnswer(proposeConclusion, { id: props.meetingId, lineId: props.lineId })
  return (
    <Dialog title={say('outcomes.correct_outcome')} onClose={props.onClose}>
      <Answered query={proposal}>{found => <Fields {...props} found={found} />}</Answered>
    </Dialog>
  )
}

function Fields({ meetingId: id, outcome, onClose, found }: Props & { found: Proposal }) {
  const say = useWords()
  const { language } = useProfile()
  // Whoever began to put it right goes on from what they saw, also while somebody else does the same.
  const [{ id: outcomeId, version }] = useState(outcome)
  const { proposal, add } = useMoreBodies(found, bodiesIn(outcome))
  const [chosen, setChosen] = useState(() => chosenFrom(outcome, usual(found, language)))
  const [reason, setReason] = useState('')
  const act = useAct(correctOutcome, { refreshes: [listConclusions], done: onClose })
  const correct = () => {
    const voteId = chosen.voteId === '' ? null : chosen.voteId
    void act.go({ id, outcomeId, decided: decidedFrom(chosen), voteId, reason: reason.trim() }, version)
  }
  return (
    <Form
      onSubmit={correct}
      obstacle={act.obstacle}
      buttons={
        <DialogButtons onCancel={onClose} busy={act.busy}>
          {say('outcomes.correct')}
        </DialogButtons>
      }
    >
      <KindFields proposal={proposal} chosen={chosen} onChange={setChosen} onFound={add} />
      <ReasonField label={say('outcomes.reason')} value={reason} onChange={setReason} />
    </Form>
  )
}

/** The bodies that it names already, also those from elsewhere. */
function bodiesIn({ decided }: Outcome): Proposal['bodies'] {
  if (decided?.kind !== 'delegated') return []
  const parties = [decided.to, ...(decided.through ? [decided.through] : [])]
  return parties.flatMap(({ kind, id, name }) => (kind === 'body' ? { id, name } : []))
}
