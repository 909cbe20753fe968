import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Dialog } from '../../../ui/controls/dialog.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../ui/controls/reasoned-button.tsx'
import { toast } from '../../../ui/controls/toast.tsx'
import { today } from '../../../ui/words/day.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { type BodyView, closeBody, listBodies, readBody, readTree, reopenBody } from '../contract.ts'
import { obstacleToClosing } from '../rules.ts'

interface Props {
  body: BodyView
  onClose: () => void
}

const shown = [readBody, readTree, listBodies]

/** Closes a body after its last day. */
export function CloseBody({ body, onClose }: Props) {
  const say = useWords()
  const [lastDay, setLastDay] = useState(today())
  const act = useAct(closeBody, { refreshes: shown })
  const close = async () => {
    if (await act.go({ id: body.id, lastDay }, body.version)) onClose()
  }
  return (
    <Dialog title={say('body.close_title')} onClose={onClose}>
      <Form
        onSubmit={() => void close()}
        obstacle={act.obstacle}
        buttons={
          <>
            <Button onPress={onClose}>{say('dialog.cancel')}</Button>
            <ReasonedButton
              kind="primary"
              type="submit"
              busy={act.busy}
              obstacle={obstacleToClosing(body, lastDay, body.childCount)}
            >
              {say('body.close')}
            </ReasonedButton>
          </>
        }
      >
        <p>{say('body.close_why')}</p>
        <DateField name="lastDay" required label={say('body.last_day')} value={lastDay} onChange={setLastDay} />
      </Form>
    </Dialog>
  )
}

/** Takes back a closing. */
export function ReopenButton({ body }: { body: BodyView }) {
  const say = useWords()
  const act = useAct(reopenBody, { refreshes: shown, done: () => toast(say('body.reopened')) })
  return (
    <Button busy={act.busy} onPress={() => void act.go({ id: body.id }, body.version)}>
      {say('body.reopen')}
    </Button>
  )
}
