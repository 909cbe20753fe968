import { useState } from 'react'
import type { CommentRow } from '../../contract.ts'

/** What a new comment begins with. */
export interface Beginning {
  /** Null is general. */
  spot: CommentRow['spot']
  words: string
  /** Comments of members that it gathers. */
  gathers: string[]
}

/** Which comment is being written, if any. */
export function useWriting() {
  const [beginning, setBeginning] = useState<Beginning>()
  return {
    beginning,
    about: (spot: CommentRow['spot']) => setBeginning({ spot, words: '', gathers: [] }),
    gathering: (spot: CommentRow['spot'], words: string, gathers: string[]) => setBeginning({ spot, words, gathers }),
    stop: () => setBeginning(undefined),
  }
}
