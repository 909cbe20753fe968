import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { ReasonedButton } from '../../../../ui/controls/reasoned-button.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { declineFound, findComments, type RoundView } from '../../contract.ts'
import type { Item } from './items.ts'

interface Props {
  round: Pick<RoundView, 'id'>
  item: Item
  onClose: () => void
}

/** Leaves out what was found; the reason stays beside it. */
export function Decline({ round, item, onClose }: Props) {
  const say = useWords()
  const [reason, setReason] = useState('')
  const act = useAct(declineFound, { refreshes: [findComments], done: onClose })
  const obstacle = reason.trim() === '' ? { code: 'desk.reason_needed', status: 422 } : undefined
  const buttons = (
    <>
      <Button onPress={onClose}>{say('dialog.cancel')}</Button>
      <ReasonedButton kind="primary" type="submit" busy={act.busy} obstacle={obstacle}>
        {say('desk.leave_now')}
      </ReasonedButton>
    </>
  )
  return (
    <Dialog title={say('desk.leave')} onClose={onClose}>
      <Form
        onSubmit={() => void act.go({ id: round.id, keys: [item.found?.key ?? ''], reason })}
        obstacle={act.obstacle}
        buttons={buttons}
      >
        <p>{item.words}</p>
        <LongField label={say('desk.reason')} rows={2} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
