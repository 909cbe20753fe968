import { useState } from 'react'
import { Button } from '../../../../ui/controls/button.tsx'
import { Dialog } from '../../../../ui/controls/dialog.tsx'
import { MessageToCopy } from '../../../../ui/controls/message-to-copy.tsx'
import type { Say } from '../../../../ui/words/words.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { MeetingView } from '../../contract.ts'
import { placesOf } from '../../rules.ts'
import { useWhen } from '../use-when.ts'

/** The invitation as a message for SMS or chat. What only some may read is not in it, since messages go anywhere. */
export function CopyMessage({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const say = useWords()
  const whenOf = useWhen()
  const [message, setMessage] = useState(() => messageOf(say, meeting, whenOf(meeting)))
  return (
    <Dialog title={say('meeting.message')} onClose={onClose}>
      <MessageToCopy label={say('message.label')} message={message} onChange={setMessage} />
      <div>
        <Button onPress={onClose}>{say('dialog.close')}</Button>
      </div>
    </Dialog>
  )
}

function messageOf(say: Say, { id, title, place, sites, agenda }: MeetingView, when: string): string {
  const open = agenda.flatMap(({ kind, content }) =>
    content && content.readers === null && (kind === 'item' || kind === 'consent') ? [content.title] : [],
  )
  const where = placesOf({ place, sites })
  const parts = [
    say('message.title', { title }),
    say('message.when', { when }),
    where !== null && say('message.where', { place: where }),
    open.length > 0 && say('message.agenda', { titles: open.join('; ') }),
    say('message.reply', { address: `${location.origin}/meetings/${id}` }),
  ]
  return parts.filter(Boolean).join('\n')
}
