import type { Attempt } from '../../../../../ui/asking/use-act.ts'
import { useWho } from '../../../../../ui/who.tsx'
import type { changeNote, makeNote, removeNote } from '../../../contract.ts'
import { useCopies } from '../copy/copies.ts'
import { putOff } from './waiting-notes.ts'

/**
 * What becomes of things done with notes of a paper while the server cannot be reached: where the paper is kept on this device they
 * wait there, and elsewhere they are refused as ever. A note that waits goes by the key of its attempt.
 */
export function usePutOff(paperId: string) {
  const { id: accountId } = useWho()
  const { kept } = useCopies()
  const paper = kept.flatMap(({ papers }) => papers).find(({ id }) => id === paperId)
  if (!paper || accountId === null) return { make: never, change: never, remove: never }
  const about = () => ({ accountId, paperTitle: paper.title, doneAt: new Date().toISOString() })
  return {
    make: async ({ input, key }: Attempt<typeof makeNote>) => {
      await putOff({ ...about(), act: 'make', input, key })
      return { id: key, version: 0 }
    },
    change: async ({ input, key, ifMatch = 0 }: Attempt<typeof changeNote>) => {
      await putOff({ ...about(), act: 'change', input, key, ifMatch })
      return { id: input.noteId, version: ifMatch }
    },
    remove: async ({ input, key }: Attempt<typeof removeNote>) => {
      await putOff({ ...about(), act: 'remove', input, key })
      return { id: input.noteId }
    },
  }
}

function never(): Promise<undefined> {
  return Promise.resolve(undefined)
}
