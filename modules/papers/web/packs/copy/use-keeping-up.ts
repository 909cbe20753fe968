import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStanding } from '../../../../../ui/live/live.ts'
import { listNotes } from '../../../contract.ts'
import { sendWaiting } from '../waiting/waiting-notes.ts'
import { catchUp, claimCopies } from './catch-up.ts'

/** For as long as somebody is signed in: copies follow their packs, and notes that wait are sent, whenever the server is heard. */
export function useKeepingUp(accountId: string): void {
  const cache = useQueryClient()
  const standing = useStanding()
  useEffect(() => {
    // Storage that is switched off keeps no copies, and nothing else depends on it.
    claimCopies(accountId).catch(() => undefined)
  }, [accountId])
  useEffect(() => {
    if (standing !== 'live') return
    const keepUp = async () => {
      if (await sendWaiting(accountId)) await cache.invalidateQueries({ queryKey: [listNotes.path] })
      await catchUp(accountId)
    }
    keepUp().catch(() => undefined)
  }, [accountId, standing, cache])
}
