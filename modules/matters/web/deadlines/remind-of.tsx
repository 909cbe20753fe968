import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { MessageToCopy } from '../../../../ui/controls/message-to-copy.tsx'
import { today } from '../../../../ui/words/day.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import type { Deadline } from '../../contract.ts'

interface Props {
  matterId: string
  deadline: Deadline
  onClose: () => void
}

/** A reminder of a deadline, to be copied into SMS or chat. It names what is due and not the matter, and leads to it. */
export function RemindOf({ matterId, deadline: { words, dueOn }, onClose }: Props) {
  const say = useWords()
  const address = `${location.origin}/matters/${matterId}`
  const [message, setMessage] = useState(() =>
    say(dueOn < today() ? 'deadlines.remind_late' : 'deadlines.remind_words', { words, day: say.day(dueOn), address }),
  )
  return (
    <Dialog title={say('deadlines.remind_title')} onClose={onClose}>
      <MessageToCopy label={say('deadlines.remind_message')} message={message} onChange={setMessage} />
      <div>
        <Button onPress={onClose}>{say('dialog.close')}</Button>
      </div>
    </Dialog>
  )
}
