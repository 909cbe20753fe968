import { escaped, tag } from '../docx/writing/markup.ts'

/** Letters of official papers; Tinos has the same widths where Times New Roman is missing. */
const family = "Tinos, 'Times New Roman', 'Liberation Serif', serif"

const ink = '#222222'

/** Colours that stay apart in print and for eyes that do not tell red from green. */
export function colourOf(index: number): string {
  return colours[index % colours.length] ?? ink
}

const colours = ['#1f5a94', '#d9822b', '#4b8b3b', '#8a4fa0', '#c9a227', '#2a9d8f', '#a33b4a', '#7a7a7a']

/** Borders on the sheet, from its upper left corner. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

interface Lettering {
  size?: number
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end'
  /** Degrees around the place of the words. */
  turned?: number
  colour?: string
}

export function words(text: string, x: number, y: number, lettering: Lettering = {}): string {
  const { size = 10, bold, anchor, turned, colour } = lettering
  const attributes = {
    x: round(x),
    y: round(y),
    'font-size': size,
    'font-weight': bold ? 'bold' : undefined,
    'text-anchor': anchor,
    fill: colour,
    transform: turned === undefined ? undefined : `rotate(${turned} ${round(x)} ${round(y)})`,
  }
  return text === '' ? '' : tag('text', attributes, escaped(text))
}

/** How wide words will be, roughly: nothing here can measure letters, but capitals are wider. */
export function widthOf(text: string, size = 10): number {
  const letters = Array.from(text)
  const capitals = letters.filter(letter => letter !== letter.toLowerCase()).length
  return (letters.length * 0.47 + capitals * 0.22) * size
}

/** Words as lines that are not wider than this, where a single one is not. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Words cut to a width. */
export function fitted(text: string, width: number, size = 10): string {
  if (widthOf(text, size) <= width) return text
  const most = Math.max(1, Math.floor((Array.from(text).length * width) / widthOf(text, size)))
  return `${Array.from(text)
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return tag('rect', { x: round(x), y: round(y), width: round(width), height: round(height), fill })
}

export function stroke(points: readonly (readonly [number, number])[], colour: string, width = 1): string {
  const path = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')
  return tag('polyline', { points: path, fill: 'none', stroke: colour, 'stroke-width': width })
}

export function shape(path: string, fill: string): string {
  return tag('path', { d: path, fill, stroke: '#ffffff', 'stroke-width': 0.75 })
}

/** The whole picture, on white paper. */
export function sheet(width: number, height: number, content: string): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': family,
    fill: ink,
  }
  return tag('svg', attributes, rectangle(0, 0, width, height, '#ffffff') + content)
}

export function round(length: number): number {
  return Math.round(length * 100) / 100
}
