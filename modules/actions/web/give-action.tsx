import { useState } from 'react'
import { Answered } from '../../../ui/asking/answered.tsx'
import { useAct } from '../../../ui/asking/use-act.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { type ActionProposals, listActions, listActionsOfBody, proposeActions, recordAction } from '../contract.ts'
import { ActionFields } from './action-fields.tsx'
import { asWanted, obstacleToGiving, wantedFrom } from './wanted.ts'

interface Props {
  meetingId: string
  lineId: string | null
  /** What was jotted down, as it is read. */
  read?: ActionProposals['read'][number] | undefined
  onClose: () => void
}

/** Somebody is given something to do; what was read of a note is filled in and can be changed. */
export function GiveAction(props: Props) {
  const say = useWords()
  const proposals = useAnswer(proposeActions, { id: props.meetingId })
  return (
    <Dialog title={say('actions.give')} onClose={props.onClose}>
      <Answered query={proposals}>{({ parties }) => <Fields {...props} parties={parties} />}</Answered>
    </Dialog>
  )
}

function Fields({ meetingId, lineId, read, parties, onClose }: Props & Pick<ActionProposals, 'parties'>) {
  const say = useWords()
  const [wanted, setWanted] = useState(() => wantedFrom(read))
  const act = useAct(recordAction, { refreshes: [listActions, listActionsOfBody], done: onClose })
  const obstacle = obstacleToGiving(wanted)
  const give = () => {
    if (!obstacle) void act.go({ id: meetingId, lineId, jottingId: read?.jottingId ?? null, ...asWanted(wanted) })
  }
  return (
    <Form
      onSubmit={give}
      obstacle={act.obstacle}
      buttons={
        <>
          <Button onPress={onClose}>{say('dialog.cancel')}</Button>
          <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacle}>
            {say('actions.give')}
          </ReasonedButton>
        </>
      }
    >
      <ActionFields parties={parties} wanted={wanted} onChange={setWanted} />
    </Form>
  )
}
