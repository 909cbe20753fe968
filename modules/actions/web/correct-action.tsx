import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonField } from '../../../ui/controls/reason-field.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import {
  type ActionProposals,
  correctAction,
  listActions,
  listActionsOfBody,
  listMyActions,
  proposeActions,
  type ShownAction,
} from '../contract.ts'
import { ActionFields } from './action-fields.tsx'
import { asWanted, wantedAs } from './wanted.ts'

interface Props {
  action: ShownAction
  meetingId: string
  onClose: () => void
}

/** Puts an action right on record: what it said before stays. */
export function CorrectAction(props: Props) {
  const say = useWords()
  const proposals = useAnswer(proposeActions, { id: props.meetingId })
  return (
    <Dialog title={say('actions.correct')} onClose={props.onClose}>
      <Answered query={proposals}>{({ parties }) => <Fields {...props} parties={parties} />}</Answered>
    </Dialog>
  )
}

function Fields({ action, parties, onClose }: Props & Pick<ActionProposals, 'parties'>) {
  const say = useWords()
  // Whoever began to put it right goes on from what they saw, also while somebody else does the same.
  const [{ id, version, who }] = useState(action)
  const [wanted, setWanted] = useState(() => wantedAs(action))
  const [reason, setReason] = useState('')
  const act = useAct(correctAction, { refreshes: [listActions, listMyActions, listActionsOfBody], done: onClose })
  return (
    <Form
      onSubmit={() => void act.go({ id, ...asWanted(wanted), reason: reason.trim() }, version)}
      obstacle={act.obstacle}
      buttons={
        <DialogButtons onCancel={onClose} busy={act.busy}>
          {say('actions.correct')}
        </DialogButtons>
      }
    >
      <ActionFields parties={parties} now={who} wanted={wanted} onChange={setWanted} />
      <ReasonField label={say('actions.reason')} value={reason} onChange={setReason} />
    </Form>
  )
}
