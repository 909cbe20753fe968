import { useState } from 'react'
import { bring, type Sent, useSent } from '../../../papers/web/shelf/sending.ts'

/** Files that are brought from one place of a screen, and how far each of them is. */
export function useArrivals() {
  const [keys, setKeys] = useState<readonly string[]>([])
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const sent: readonly Sent[] = useSent().filter(({ key }) => keys.includes(key))
  return {
    sent,
    bring: (files: readonly File[]) => setKeys([...keys, ...bring(files)]),
    /** Those with which the screen has done what it does. */
    settled,
    settle: (done: readonly string[]) => setSettled(new Set([...settled, ...done])),
  }
}
