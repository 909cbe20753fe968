import { tag } from '../docx/writing/markup.ts'
import { round, sheet, widthOf, words, wrapped } from '../charts/svg.ts'

/** A shape of a diagram, in points from the upper left corner. */
export interface Shape {
  x: number
  y: number
  width: number
  height: number
  form: 'box' | 'round' | 'ellipse' | 'path'
  /** Only of a path: SVG path data within the shape. */
  path?: string
  /** Filled shapes are boxes with words, the others lines between them. */
  filled: boolean
  paragraphs: string[]
  /** Points. */
  fontSize: number
}

/** Draws the shapes of a diagram, such as a chart of an organisation, as SVG of this size in points, in one plain look. */
export function drawDiagram(shapes: readonly Shape[], size: { width: number; height: number }): string {
  return sheet(size.width, size.height, shapes.map(drawShape).join(''))
}

/** What a diagram says, for whoever cannot see it (at most 4,000 letters). */
export function diagramWords(shapes: readonly Shape[]): string {
  const said = shapes.map(({ paragraphs }) => paragraphs.join(' ')).filter(Boolean)
  return said.join('; ').slice(0, 4_000).toWellFormed()
}

function drawShape(shape: Shape): string {
  return outline(shape) + lettering(shape)
}

function outline({ x, y, width, height, form, path = '', filled }: Shape): string {
  const paint = { fill: filled ? '#e3edf7' : 'none', stroke: filled ? '#1f5a94' : '#555555', 'stroke-width': 1 }
  if (form === 'path') return tag('path', { d: path, transform: `translate(${round(x)} ${round(y)})`, ...paint })
  if (form === 'ellipse') {
    const [rx, ry] = [round(width / 2), round(height / 2)]
    return tag('ellipse', { cx: round(x + width / 2), cy: round(y + height / 2), rx, ry, ...paint })
  }
  const rx = form === 'round' ? round(Math.min(width, height) / 10) : undefined
  return tag('rect', { x: round(x), y: round(y), width: round(width), height: round(height), rx, ...paint })
}

/** Words stand in the middle, in smaller letters where they would not fit. */
function lettering({ x, y, width, height, form, paragraphs, fontSize }: Shape): string {
  const room = form === 'ellipse' ? 0.75 : 0.94
  const isTooLarge = (lines: readonly string[]) =>
    lines.length * size * 1.2 > height * room || lines.some(line => widthOf(line, size) > width * room)
  let size = fontSize
  let lines = linesOf(paragraphs, width * room, size)
  while (size > 6 && isTooLarge(lines)) {
    size -= 1
    lines = linesOf(paragraphs, width * room, size)
  }
  const top = y + height / 2 - ((lines.length - 1) * size * 1.2) / 2 + size * 0.35
  return lines
    .map((line, index) => words(line, x + width / 2, top + index * size * 1.2, { size, anchor: 'middle' }))
    .join('')
}

function linesOf(paragraphs: readonly string[], width: number, size: number): string[] {
  return paragraphs.flatMap(paragraph => wrapped(paragraph, width, size))
}
