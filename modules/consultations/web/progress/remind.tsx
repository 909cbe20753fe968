import { useRef, useState } from 'react'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog, DialogButtons } from '../../../../ui/controls/dialog.tsx'
import { LongField } from '../../../../ui/controls/field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
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
  const box = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState('')
  const act = useAct(remindAsked, {
    refreshes: [readRound],
    done: ({ reminded }) => {
      toast(say('remind.done', { count: reminded }))
      onClose()
    },
  })
  const copy = async () => {
    const done = await copyWords(message)
    if (!done) box.current?.querySelector('textarea')?.select()
    setCopied(say(done ? 'remind.copied' : 'remind.press_copy'))
  }
  const buttons = (
    <DialogButtons onCancel={onClose} busy={act.busy}>
      {say('remind.now', { count: counts.waiting + counts.late })}
    </DialogButtons>
  )
  return (
    <Dialog title={say('remind.title')} onClose={onClose}>
      <Form onSubmit={() => void act.go({ id })} obstacle={act.obstacle} buttons={buttons}>
        <p>{say('remind.why')}</p>
        <div ref={box}>
          <LongField label={say('remind.message')} rows={4} value={message} onChange={setMessage} />
        </div>
        <div>
          <Button onPress={() => void copy()}>{say('remind.copy')}</Button> <output>{copied}</output>
        </div>
      </Form>
    </Dialog>
  )
}

/** Whether the browser lets us; without https it does not. */
async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}
