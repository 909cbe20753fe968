import { useCallback, useState } from 'react'
import type { NoteRow } from '../../../contract.ts'
import type { PaperVersion } from '../../pages/use-layers.ts'
import { chosen } from './choices.ts'
import { useInk } from './use-ink.ts'
import { usePen } from './use-pen.ts'
import type { Inking } from './writing.tsx'

/** One's own ink on a paper, and taking the pen out and putting it away. */
export function useInking(paper: PaperVersion, notes: readonly NoteRow[]) {
  const ink = useInk(paper, notes)
  const pen = usePen()
  const [writes, setWrites] = useState(false)
  const open = useCallback(() => setWrites(true), [])
  const [penSeen, setPenSeen] = useState(false)
  const close = useCallback(() => {
    setWrites(false)
    setPenSeen(false)
  }, [])
  const onPen = () => {
    chosen.fingers.choose('no')
    setPenSeen(true)
  }
  const inking: Inking = { ink, pen, writes, onPen }
  return { inking, penSeen, open, close }
}
