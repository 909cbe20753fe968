import { getStroke } from 'perfect-freehand'
import type { NoteRow } from '../../../contract.ts'

/** A line drawn without lifting the pen: fractions of its sheet, and how thick the line is there, where 1 is the broadest. */
export type Stroke = NoteRow['strokes'][number]
export type StrokePoint = Stroke[number]

/** A stroke is drawn with a pen, or broadly with a marker that lets the words through. */
export type StrokeKind = 'pen' | 'highlight'

export interface Size {
  width: number
  height: number
}

/** How thick the thickest line of each kind is: points on a page, pixels on a text. */
const broadest: Record<StrokeKind, number> = { pen: 12, highlight: 36 }

/** The outline of a stroke on a sheet of this size, as an SVG path. */
export function pathOf(stroke: Stroke, kind: StrokeKind, { width, height }: Size): string {
  const thickest = Math.max(...stroke.map(([, , thickness]) => thickness), 0.01)
  const outline = getStroke(
    stroke.map(([x, y, thickness]) => [x * width, y * height, thickness / thickest]),
    // Half, because a pressure of 1 makes the line twice as thick as its size.
    { size: (broadest[kind] * thickest) / 2, thinning: 1, streamline: 0.35, simulatePressure: false, last: true },
  )
  return throughMiddles(outline)
}

/** Whether an eraser of this radius touches the stroke; place and radius in the measure of the sheet's size. */
export function touches(
  stroke: Stroke,
  kind: StrokeKind,
  { width, height }: Size,
  place: { x: number; y: number },
  radius: number,
): boolean {
  const points = stroke.map(([x, y, thickness]) => ({ x: x * width, y: y * height, thickness }))
  return points.some((point, at) => {
    const reach = radius + (point.thickness * broadest[kind]) / 2
    return distanceTo(points[at - 1] ?? point, point, place) <= reach
  })
}

type Vertex = readonly [number, number]

/** Bends through the middles between the corners of an outline, so that none of them shows. */
function throughMiddles(outline: readonly (readonly number[])[]): string {
  const corners = outline.map(([x = 0, y = 0]): Vertex => [x, y])
  const [first] = corners
  if (!first) return ''
  const bends = corners.map((corner, at) => {
    const [x, y] = corners[(at + 1) % corners.length] ?? first
    return `${said(corner)} ${said([(corner[0] + x) / 2, (corner[1] + y) / 2])}`
  })
  return `M${said(first)} Q${bends.join(' ')} Z`
}

function said([x, y]: Vertex): string {
  return `${x.toFixed(2)},${y.toFixed(2)}`
}

interface Point {
  x: number
  y: number
}

/** From a point to the nearest place of a straight line. */
function distanceTo(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square
  const near = Math.min(Math.max(along, 0), 1)
  return Math.hypot(x - from.x - near * dx, y - from.y - near * dy)
}
