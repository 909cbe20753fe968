import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { plainFace, readFace, type Face } from './faces.ts'
import { type Matrix, matrixOf, moved, unchanged, within } from './matrix.ts'

/** A letter as it is drawn. `along` and `across` are its place in a frame turned so that its line runs to the right. */
export interface Letter {
  text: string
  along: number
  /** Its baseline; grows downwards. */
  across: number
  width: number
  /** Height of its font on the page, in points. */
  size: number
  /** Whole degrees by which its line is turned, clockwise as seen on the page. */
  turn: number
  font: Face
}

export interface Drawn {
  letters: Letter[]
  /** Whether anything was drawn besides letters. */
  more: boolean
  /** What pictures that were left out cover, in square points. */
  pictured: number
}

/** What draws a page, as the operators so far have left it. */
interface Pen {
  page: PDFPageProxy
  drawn: Drawn
  state: State
  /** States to go back to. */
  before: State[]
  /** Where the line begins that is written. */
  line: Matrix
  /** Where the next letter goes. */
  place: Matrix
  faces: Map<string, Face>
}

interface State {
  map: Matrix
  letterSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  face: Face
  size: number
}

export function penOn(page: PDFPageProxy): Pen {
  const map = matrixOf(page.getViewport({ scale: 1 }).transform) ?? unchanged
  const drawn: Drawn = { letters: [], more: false, pictured: 0 }
  const state = { ...standing, map }
  return { page, drawn, state, before: [], line: unchanged, place: unchanged, faces: new Map() }
}

const standing = {
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  face: plainFace,
  size: 0,
}

/** What each operator of a page does with what is given to it; the others draw no letters. */
export const acts: ReadonlyMap<number, (pen: Pen, given: readonly unknown[]) => void> = new Map<
  number,
  (pen: Pen, given: readonly unknown[]) => void
>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, turnTo],
  [OPS.paintFormXObjectBegin, (pen, [matrix]) => (save(pen), turnTo(pen, matrix))],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginAnnotation, (pen, [, , transform, matrix]) => (save(pen), turnTo(pen, transform), turnTo(pen, matrix))],
  [OPS.endAnnotation, restore],
  [OPS.beginText, pen => beginAt(pen, unchanged)],
  [OPS.setTextMatrix, (pen, [matrix]) => beginAt(pen, matrixOf(matrix) ?? unchanged)],
  [OPS.moveText, (pen, [x, y]) => moveTo(pen, numberOf(x), numberOf(y))],
  [
    OPS.setLeadingMoveText,
    (pen, [x, y]) => ((pen.state.leading = -numberOf(y)), moveTo(pen, numberOf(x), numberOf(y))),
  ],
  [OPS.nextLine, pen => moveTo(pen, 0, -pen.state.leading)],
  [OPS.setLeading, ({ state }, [leading]) => void (state.leading = -numberOf(leading))],
  [OPS.setCharSpacing, ({ state }, [spacing]) => void (state.letterSpacing = numberOf(spacing))],
  [OPS.setWordSpacing, ({ state }, [spacing]) => void (state.wordSpacing = numberOf(spacing))],
  [OPS.setHScale, ({ state }, [percent]) => void (state.stretch = numberOf(percent) / 100)],
  [OPS.setTextRise, ({ state }, [rise]) => void (state.rise = numberOf(rise))],
  [OPS.setFont, (pen, [name, size]) => setFont(pen, String(name), numberOf(size))],
  [OPS.showText, (pen, [glyphs]) => show(pen, glyphs)],
  [OPS.showSpacedText, (pen, [glyphs]) => show(pen, glyphs)],
])

/** A picture that was left out leaves its place behind: the unit square, as it is mapped now. */
export function leaveOut({ drawn, state }: Pen) {
  const [a, b, c, d] = state.map
  drawn.pictured += Math.abs(a * d - b * c)
}

function save({ before, state }: Pen) {
  before.push({ ...state })
}

function restore(pen: Pen) {
  pen.state = pen.before.pop() ?? pen.state
}

function turnTo({ state }: Pen, matrix: unknown) {
  state.map = within(state.map, matrixOf(matrix) ?? unchanged)
}

function beginAt(pen: Pen, matrix: Matrix) {
  pen.line = pen.place = matrix
}

function moveTo(pen: Pen, x: number, y: number) {
  pen.line = pen.place = moved(pen.line, x, y)
}

function setFont({ page, faces, state }: Pen, name: string, size: number) {
  const face = faces.get(name) ?? readFace(page, name)
  faces.set(name, face)
  Object.assign(state, { face, size })
}

function show(pen: Pen, glyphs: unknown) {
  if (!Array.isArray(glyphs)) return
  for (const glyph of glyphs) pen.place = moved(pen.place, draw(pen.drawn.letters, glyph, pen.state, pen.place), 0)
}

/** Puts one glyph down and says how far the pen moves on. */
function draw(letters: Letter[], glyph: unknown, state: State, place: Matrix): number {
  if (typeof glyph === 'number') return (-glyph / 1000) * state.size * state.stretch
  if (typeof glyph !== 'object' || glyph === null) return 0
  const { unicode, width, isSpace } = glyph as { unicode?: unknown; width?: unknown; isSpace?: unknown }
  const spacing = state.letterSpacing + (isSpace === true ? state.wordSpacing : 0)
  const drawn = numberOf(width) * state.size * state.face.scale * state.stretch
  if (typeof unicode === 'string' && unicode !== '') letters.push(letterAt(unicode, drawn, state, place))
  return drawn + spacing * state.stretch
}

function letterAt(text: string, width: number, state: State, place: Matrix): Letter {
  const [a, b, c, d, e, f] = within(state.map, moved(place, 0, state.rise))
  const turn = Math.round((Math.atan2(b * state.size, a * state.size) * 180) / Math.PI)
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  return {
    text,
    along: e * cos + f * sin,
    across: f * cos - e * sin,
    width: Math.abs(width) * Math.hypot(a, b),
    size: Math.abs(state.size) * Math.hypot(c, d),
    turn,
    font: state.face,
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
