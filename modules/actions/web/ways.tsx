import { useState } from 'react'
import { useAct } from '../../../ui/asking/use-act.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../ui/controls/dialog.tsx'
import { LongField } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { ObstacleNotice } from '../../../ui/controls/notice.tsx'
import { ReasonDialog } from '../../../ui/controls/reason-dialog.tsx'
import work from '../../../ui/theme/work.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { listActions, listActionsOfBody, listMyActions, reportAction, type ShownAction } from '../contract.ts'
import { CorrectAction } from './correct-action.tsx'

interface Props {
  action: ShownAction
  led: { meetingId: string } | undefined
}

const refreshes = [listActions, listMyActions, listActionsOfBody]

/** What can be done about an action: whoever sees it says how far it is, and whoever leads its meeting puts it right. */
export function Ways({ action, led }: Props) {
  const say = useWords()
  const { id, state, what } = action
  const [asked, setAsked] = useState<'done' | 'withdrawn' | 'correct'>()
  const close = () => setAsked(undefined)
  const reopening = useAct(reportAction, { refreshes })
  return (
    <div className={work.acts} data-print="no">
      {state === 'open' ? (
        <Button aria-label={say('actions.report_of', { what })} onPress={() => setAsked('done')}>
          {say('actions.report')}
        </Button>
      ) : (
        <Button kind="quiet" busy={reopening.busy} onPress={() => void reopening.go({ id, state: 'open' })}>
          {say('actions.reopen')}
        </Button>
      )}
      {led && state === 'open' && (
        <>
          <Button kind="quiet" onPress={() => setAsked('correct')}>
            {say('actions.correct')}
          </Button>
          <Button kind="quiet" onPress={() => setAsked('withdrawn')}>
            {say('actions.withdraw')}
          </Button>
        </>
      )}
      {reopening.obstacle && <ObstacleNotice obstacle={reopening.obstacle} />}
      {asked === 'done' && <Done action={action} onClose={close} />}
      {asked === 'withdrawn' && <Withdraw action={action} onClose={close} />}
      {asked === 'correct' && led && <CorrectAction action={action} meetingId={led.meetingId} onClose={close} />}
    </div>
  )
}

interface AskedProps {
  action: ShownAction
  onClose: () => void
}

function Done({ action: { id, what }, onClose }: AskedProps) {
  const say = useWords()
  const [note, setNote] = useState('')
  const act = useAct(reportAction, { refreshes, done: onClose })
  return (
    <Dialog title={say('actions.report')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id, state: 'done', note: note.trim() === '' ? null : note.trim() })}
        obstacle={act.obstacle}
        buttons={
          <DialogButtons onCancel={onClose} busy={act.busy}>
            {say('actions.report')}
          </DialogButtons>
        }
      >
        <p>{what}</p>
        <LongField name="note" label={say('actions.note')} rows={2} maxLength={1_000} value={note} onChange={setNote} />
      </Form>
    </Dialog>
  )
}

function Withdraw({ action: { id, what }, onClose }: AskedProps) {
  const say = useWords()
  const act = useAct(reportAction, { refreshes, done: onClose })
  return (
    <ReasonDialog
      title={say('actions.withdraw')}
      label={say('actions.reason')}
      maxLength={1_000}
      act={say('actions.withdraw')}
      busy={act.busy}
      obstacle={act.obstacle}
      onReason={note => void act.go({ id, state: 'withdrawn', note })}
      onClose={onClose}
    >
      <p>{what}</p>
    </ReasonDialog>
  )
}
