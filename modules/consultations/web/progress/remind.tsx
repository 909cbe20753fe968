import { useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { MessageToCopy } from '../../../../ui/controls/message-to-copy.tsx'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { readRound, remindAsked, type RoundView } from '../../contract.ts'

/** Reminds those who have not answered, and has a message ready for SMS or chat that says nothing of the paper. */
export function Remind({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const say = useWords()
  const { id, dueOn, counts } = round
  const address = `${location.origin}/rounds/${id}/comments`
  const [message, setMessage] = useState(
    dueOn === null ? say('remind.words_no_day', { address }) : say('remind.words', { day: say.day(dueOn), address }),
  )
  const act = useAct(remindAsked, {
    refreshes: [readRound],
    done: ({ reminded }) => {
      toast(say('remind.done', { count: reminded }))
      onClose()
    },
  })
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('remind.now', { count: counts.waiting + counts.late })}
    </DialogButtons>
  )
  return (
    <Dialog title={say('remind.title')} onClose={onClose}>
      <Form onSubmit={() => void act.go({ id })} obstacle={act.obstacle} buttons={buttons}>
        <p>{say('remind.why')}</p>
        <MessageToCopy label={say('remind.message')} message={message} onChange={setMessage} />
      </Form>
    </Dialog>
  )
}
