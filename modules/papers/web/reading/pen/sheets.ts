import type { CalledPlace } from '../called.ts'
import type { Stroke, StrokePoint } from './stroke.ts'

/** What can be drawn on, a page or a provision, and where it is seen: pixels of the window. */
export interface Sheet {
  place: CalledPlace
  left: number
  top: number
  width: number
  height: number
  /** Pixels of the window per unit of the sheet's own measure, which is points on a page. */
  scale: number
}

/** A point of what is being drawn: pixels of the window. */
export interface Traced {
  x: number
  y: number
  /** 1 is the broadest. */
  thickness: number
}

/** So that a stroke stays well below what the server takes. */
const mostPoints = 4_000

/**
 * Cuts what was drawn over several sheets into the strokes on each of them, so that every part goes with its own sheet. What is beside
 * a sheet is drawn along its edge; what is between two of them is on neither.
 */
export function strokesOn(traced: readonly Traced[], sheets: readonly Sheet[]) {
  return sheets.flatMap(sheet =>
    linesWithin(traced, sheet).flatMap(line =>
      inLengths(line.map(point => onSheet(point, sheet))).map(stroke => ({ sheet, stroke })),
    ),
  )
}

/** The point as the sheet counts it, rounded to what an eye could tell apart. */
function onSheet({ x, y, thickness }: Traced, sheet: Sheet): StrokePoint {
  return [
    fraction((x - sheet.left) / sheet.width, 10_000),
    fraction((y - sheet.top) / sheet.height, 10_000),
    fraction(thickness, 100),
  ]
}

function fraction(value: number, steps: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * steps) / steps
}

function linesWithin(traced: readonly Traced[], { top, height }: Sheet): Traced[][] {
  const bottom = top + height
  const lines: Traced[][] = []
  for (const [at, point] of traced.entries()) {
    const before = traced[at - 1] ?? point
    // A first point is a line to itself, so that a dot is a stroke as well.
    const [from, to] = cutOut(before, point, top, bottom) ?? []
    if (!from || !to) continue
    const open = lines.at(-1)
    if (open?.at(-1) === from) open.push(to)
    else lines.push(from === to ? [from] : [from, to])
  }
  return lines
}

/** The part of a straight line between two heights; a point that is inside stays the same object. */
function cutOut(from: Traced, to: Traced, top: number, bottom: number): [Traced, Traced] | undefined {
  if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) >= bottom) return undefined
  return [heldBetween(from, to, top, bottom), heldBetween(to, from, top, bottom)]
}

function heldBetween(point: Traced, other: Traced, top: number, bottom: number): Traced {
  const y = Math.min(Math.max(point.y, top), bottom)
  if (y === point.y) return point
  const share = (y - point.y) / (other.y - point.y)
  return {
    x: point.x + share * (other.x - point.x),
    y,
    thickness: point.thickness + share * (other.thickness - point.thickness),
  }
}

/** Very long strokes become several that begin where the one before ends. */
function inLengths(stroke: Stroke): Stroke[] {
  const lengths: Stroke[] = []
  for (let at = 0; at < stroke.length; at += mostPoints)
    lengths.push(stroke.slice(Math.max(at - 1, 0), at + mostPoints))
  return lengths
}
