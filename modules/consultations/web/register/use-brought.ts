import { useEffect, useState } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Refused } from '../../../../platform/refused.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { sendFile } from '../../../../ui/asking/send-files.ts'
import { bringTable } from '../../contract.ts'

export type Brought = AnswerOf<typeof bringTable>

/** Sends a table that came back, and hears what differs from the register; nothing is taken over by this. */
export function useBrought(id: string, file: File) {
  const [share, setShare] = useState(0)
  const [brought, setBrought] = useState<Brought>()
  const [obstacle, setObstacle] = useState<Heard>()
  useEffect(() => {
    const stop = new AbortController()
    sendFile(bringTable, { id }, file, { key: freshKey(), progress: setShare, signal: stop.signal })
      .then(setBrought)
      .catch((error: unknown) => {
        if (error instanceof Refused) setObstacle(error.obstacle)
        else if (!stop.signal.aborted) throw error
      })
    return () => stop.abort()
  }, [id, file])
  return { share, brought, obstacle }
}
