import { useEffect, useState } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Refused } from '../../../../platform/refused.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { sendFile } from '../../../../ui/asking/send-files.ts'
import { bringCommentSheet } from '../../contract.ts'

export type Sheet = AnswerOf<typeof bringCommentSheet>

/** Sends a sheet, and hears what was understood of it; nothing is recorded by this. */
export function useSheet(id: string, file: File) {
  const [share, setShare] = useState(0)
  const [sheet, setSheet] = useState<Sheet>()
  const [obstacle, setObstacle] = useState<Heard>()
  useEffect(() => {
    const stop = new AbortController()
    sendFile(bringCommentSheet, { id }, file, { key: freshKey(), progress: setShare, signal: stop.signal })
      .then(setSheet)
      .catch((error: unknown) => {
        if (error instanceof Refused) setObstacle(error.obstacle)
        else if (!stop.signal.aborted) throw error
      })
    return () => stop.abort()
  }, [id, file])
  return { share, sheet, obstacle }
}
