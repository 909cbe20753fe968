import { storedChoice } from '../../../../../ui/stored-choice.ts'
import type { StrokeKind } from './stroke.ts'

export const tools = ['pen', 'highlight', 'eraser'] as const
export type Tool = (typeof tools)[number]
export const colours = ['red', 'blue', 'green', 'yellow'] as const
export const nibs = ['fine', 'medium', 'broad'] as const
export type Nib = (typeof nibs)[number]

/** How thick lines are, where 1 is the broadest of their kind. */
const thickness: Record<StrokeKind, Record<Nib, number>> = {
  pen: { fine: 0.14, medium: 0.26, broad: 0.48 },
  highlight: { fine: 0.34, medium: 0.56, broad: 0.9 },
}

/** What is in the hand, kept by this browser; pen and marker each keep a colour and a nib of their own. */
export const chosen = {
  tool: storedChoice('plenum.pen-tool', tools, () => 'pen'),
  colour: {
    pen: storedChoice('plenum.pen-colour', colours, () => 'red'),
    highlight: storedChoice('plenum.marker-colour', colours, () => 'yellow'),
  },
  nib: {
    pen: storedChoice('plenum.pen-nib', nibs, () => 'medium'),
    highlight: storedChoice('plenum.marker-nib', nibs, () => 'medium'),
  },
  /** Whether fingers draw; once a pen was used they scroll, so that a resting hand leaves no marks. */
  fingers: storedChoice('plenum.fingers-draw', ['yes', 'no'], () => 'yes'),
} as const

/** How thick a line is under a pointer. Only a pen knows how hard it is pressed; a marker is as broad everywhere. */
export function thicknessUnder({ pointerType, pressure }: Pressed, kind: StrokeKind, nib: Nib): number {
  const usual = thickness[kind][nib]
  if (kind === 'highlight' || pointerType !== 'pen' || pressure === 0) return usual
  return Math.min(usual * (0.4 + 1.2 * pressure), 1)
}

interface Pressed {
  pointerType: string
  /** From 0 to 1; 0 where nobody knows. */
  pressure: number
}
