import { useEffect } from 'react'
import { ask } from '../../../../ui/asking/ask.ts'
import { markRead, type PaperView, type VersionRow } from '../../contract.ts'

/**
 * A paper that was never opened counts as read once it is shown. A new version does not: "what changed since my last reading" is asked
 * in the reading view, and must still know what that was.
 */
export function useMarkedRead({ id, readNumber }: PaperView, { number, stage }: VersionRow): void {
  const first = readNumber === null && stage === 'ready'
  useEffect(() => {
    // Nobody waits for this; when the network is away, the next visit does it.
    if (first) ask(markRead, { id, number }).catch(() => undefined)
  }, [first, id, number])
}
