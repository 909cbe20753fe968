import { type ReactNode, useEffect, useState } from 'react'
import { Dialog, DialogButtons } from '../../../../../ui/controls/dialog.tsx'
import { Form } from '../../../../../ui/controls/form.tsx'
import { Notice } from '../../../../../ui/controls/notice.tsx'
import { useWords } from '../../../../../ui/words/words.tsx'
import { countWaiting, discardAllOf, sendWaiting } from '../waiting/waiting-notes.ts'
import { forgetAllCopies } from './copies.ts'
import { readCopies } from './kept.ts'

/** Whether signing out would remove anything from this device that somebody may still want. */
export async function leavesSomething(accountId: string): Promise<boolean> {
  try {
    return (await readCopies()).length + (await countWaiting(accountId)) > 0
  } catch {
    // Storage that is switched off holds nothing.
    return false
  }
}

/** Removes everything that this account keeps on this device. */
export async function leaveNothing(accountId: string): Promise<void> {
  await forgetAllCopies()
  await discardAllOf(accountId)
}

interface Props {
  accountId: string
  /** What else would be gone, in the words of those who know it. */
  also: ReactNode
  onLeave: () => void
  onStay: () => void
}

/** Before signing out: what will be gone from this device. Notes that wait are sent first, if they can be. */
export function Leaving({ accountId, also, onLeave, onStay }: Props) {
  const say = useWords()
  const [waiting, setWaiting] = useState(0)
  useEffect(() => {
    const send = async () => {
      await sendWaiting(accountId)
      setWaiting(await countWaiting(accountId))
    }
    send().catch(() => undefined)
  }, [accountId])
  return (
    <Dialog title={say('leaving.title')} onClose={onStay}>
      <Form
        onSubmit={onLeave}
        buttons={
          <DialogButtons onCancel={onStay} busy={false}>
            {say('leaving.go')}
          </DialogButtons>
        }
      >
        <p>{say('leaving.copies')}</p>
        {waiting > 0 && (
          <Notice standing="problem">
            <p>{say('leaving.waiting', { count: waiting })}</p>
          </Notice>
        )}
        {also}
      </Form>
    </Dialog>
  )
}
