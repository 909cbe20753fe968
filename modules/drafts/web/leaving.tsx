import { useEffect, useState } from 'react'
import { Notice } from '../../../ui/controls/notice.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { leaveNoDrafts } from './keeping/mirror.ts'
import { countUnsent } from './keeping/opened.ts'

/** Whether signing out would remove words that nobody but this device has. */
export async function leavesDrafts(accountId: string): Promise<boolean> {
  // Storage that is switched off holds nothing.
  return (await countUnsent(accountId).catch(() => 0)) > 0
}

/** Removes everything of drafts that this account has on this device. */
export async function leaveNothingOfDrafts(accountId: string): Promise<void> {
  await leaveNoDrafts(accountId)
}

/** Before signing out: on how many papers something was written that would be gone. */
export function UnsentDrafts({ accountId }: { accountId: string }) {
  const say = useWords()
  const [count, setCount] = useState(0)
  useEffect(() => {
    countUnsent(accountId).then(setCount, () => undefined)
  }, [accountId])
  if (count === 0) return null
  return (
    <Notice standing="problem">
      <p>{say('drafting.unsent', { count })}</p>
    </Notice>
  )
}
