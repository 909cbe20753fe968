import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStanding } from '../../../../../ui/live/live.ts'
import { listNotes } from '../../../contract.ts'
import { sendWaiting, useWaitingNotes } from '../waiting/waiting-notes.ts'
import { catchUp, claimCopies } from './catch-up.ts'

const againMs = 20_000

/** For as long as somebody is signed in: copies follow their packs, and notes that wait are sent, whenever the server is heard. */
export function useKeepingUp(accountId: string): void {
  const live = useStanding() === 'live'
  useEffect(() => {
    // Storage that is switched off keeps no copies, and nothing else depends on it.
    claimCopies(accountId).catch(() => undefined)
  }, [accountId])
  useEffect(() => {
    if (live) catchUp(accountId).catch(() => undefined)
  }, [accountId, live])
  useSending(accountId, live)
}

function useSending(accountId: string, live: boolean): void {
  const cache = useQueryClient()
  const waiting = useWaitingNotes(accountId).length > 0
  useEffect(() => {
    if (!live) return undefined
    const send = async () => {
      if (await sendWaiting(accountId)) await cache.invalidateQueries({ queryKey: [listNotes.path] })
    }
    const go = () => void send().catch(() => undefined)
    go()
    if (!waiting) return undefined
    // On bad Wi-Fi one line breaks while another holds: a note may miss a server that is heard.
    const again = setInterval(go, againMs)
    return () => clearInterval(again)
  }, [accountId, live, waiting, cache])
}
