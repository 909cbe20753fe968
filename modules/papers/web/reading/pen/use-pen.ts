import { useStoredChoice } from '../../../../../ui/stored-choice.ts'
import type { NoteRow } from '../../../contract.ts'
import { chosen, type Nib, type Tool } from './choices.ts'
import type { StrokeKind } from './stroke.ts'

/** What is in the hand. */
export interface Pen {
  tool: Tool
  /** What a stroke would be drawn with; of the pen while an eraser is in the hand. */
  kind: StrokeKind
  colour: NoteRow['colour']
  nib: Nib
  fingers: boolean
}

export function usePen(): Pen {
  const tool = useStoredChoice(chosen.tool)
  const kind = tool === 'highlight' ? 'highlight' : 'pen'
  return {
    tool,
    kind,
    colour: useStoredChoice(chosen.colour[kind]),
    nib: useStoredChoice(chosen.nib[kind]),
    fingers: useStoredChoice(chosen.fingers) === 'yes',
  }
}
