import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
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

export interface Face {
  name: string
  bold: boolean
  italic: boolean
  /** Fractions of the size. */
  ascent: number
  descent: number
  /** From the widths of its letters to sizes. */
  scale: number
}

export interface Drawn {
  letters: Letter[]
  /** Whether anything was drawn besides letters. */
  more: boolean
  /** What pictures that were left out cover, in square points. */
  pictured: number
}

/** More than this on one page is no text that anybody reads. */
const mostLetters = 200_000

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

const plainFace: Face = { name: '', bold: false, italic: false, ascent: 0.9, descent: 0.22, scale: 0.001 }

/**
 * The letters of a page where they are drawn. The text items that pdf.js offers are not enough: a program that takes
 * missing letters from a second font draws them after the line, and items then read "Thành l p Ban Ch đ o".
 */
export async function lettersOf(page: PDFPageProxy): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const pen = penOn(page)
  for (const [place, operator] of fnArray.entries()) {
    const act = pen.acts.get(operator)
    const given: unknown = argsArray[place]
    // A picture that was left out leaves its place behind: the unit square, mapped and then given up.
    if (operator === OPS.restore && fnArray[place - 1] === OPS.transform) pen.leaveOut()
    if (act) act(Array.isArray(given) ? given : [])
    else if (drawing.has(operator) && !isOnlyOutline(operator, given)) pen.drawn.more = true
    if (pen.drawn.letters.length > mostLetters) break
  }
  return pen.drawn
}

/** A path that is drawn by nothing, such as the frame that some programs clip every page to. */
function isOnlyOutline(operator: number, given: unknown): boolean {
  return operator === OPS.constructPath && Array.isArray(given) && given[0] === OPS.endPath
}

const drawing = new Set<number>([
  OPS.constructPath,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
])

function penOn(page: PDFPageProxy) {
  const drawn: Drawn = { letters: [], more: false, pictured: 0 }
  const viewport = matrixOf(page.getViewport({ scale: 1 }).transform) ?? unchanged
  let state: State = { ...standing, map: viewport }
  let line = unchanged
  let place = unchanged
  const before: State[] = []
  const faces = new Map<string, Face>()

  const save = () => void before.push({ ...state })
  const restore = () => void (state = before.pop() ?? state)
  const turnTo = (matrix: unknown) => void (state.map = within(state.map, matrixOf(matrix) ?? unchanged))
  const moveTo = (x: number, y: number) => void (place = line = moved(line, x, y))
  const faceOf = (name: string) => {
    const known = faces.get(name) ?? readFace(page, name)
    faces.set(name, known)
    return known
  }
  const show = (glyphs: unknown) => {
    if (!Array.isArray(glyphs)) return
    for (const glyph of glyphs) place = moved(place, draw(drawn.letters, glyph, state, place), 0)
  }

  const acts = new Map<number, (given: readonly unknown[]) => void>([
    [OPS.save, save],
    [OPS.restore, restore],
    [OPS.transform, turnTo],
    [OPS.paintFormXObjectBegin, ([matrix]) => (save(), turnTo(matrix))],
    [OPS.paintFormXObjectEnd, restore],
    [OPS.beginAnnotation, ([, , transform, matrix]) => (save(), turnTo(transform), turnTo(matrix))],
    [OPS.endAnnotation, restore],
    [OPS.beginText, () => void (line = place = unchanged)],
    [OPS.setTextMatrix, ([matrix]) => void (line = place = matrixOf(matrix) ?? unchanged)],
    [OPS.moveText, ([x, y]) => moveTo(numberOf(x), numberOf(y))],
    [OPS.setLeadingMoveText, ([x, y]) => ((state.leading = -numberOf(y)), moveTo(numberOf(x), numberOf(y)))],
    [OPS.nextLine, () => moveTo(0, -state.leading)],
    [OPS.setLeading, ([leading]) => void (state.leading = -numberOf(leading))],
    [OPS.setCharSpacing, ([spacing]) => void (state.letterSpacing = numberOf(spacing))],
    [OPS.setWordSpacing, ([spacing]) => void (state.wordSpacing = numberOf(spacing))],
    [OPS.setHScale, ([percent]) => void (state.stretch = numberOf(percent) / 100)],
    [OPS.setTextRise, ([rise]) => void (state.rise = numberOf(rise))],
    [OPS.setFont, ([name, size]) => void Object.assign(state, { face: faceOf(String(name)), size: numberOf(size) })],
    [OPS.showText, ([glyphs]) => show(glyphs)],
    [OPS.showSpacedText, ([glyphs]) => show(glyphs)],
  ])
  const leaveOut = () => {
    const [a, b, c, d] = state.map
    drawn.pictured += Math.abs(a * d - b * c)
  }
  return { drawn, acts, leaveOut }
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

function readFace(page: PDFPageProxy, name: string): Face {
  if (!page.commonObjs.has(name)) return plainFace
  const font: unknown = page.commonObjs.get(name)
  if (typeof font !== 'object' || font === null) return plainFace
  const { name: fullName, bold, black, italic, ascent, descent, fontMatrix } = font as Record<string, unknown>
  const called = typeof fullName === 'string' ? fullName : ''
  return {
    name: called,
    bold: bold === true || black === true || /bold|black|heavy/i.test(called),
    italic: italic === true || /italic|oblique/i.test(called),
    ascent: fraction(ascent) ?? plainFace.ascent,
    descent: fraction(descent) ?? plainFace.descent,
    scale: Math.abs(matrixOf(fontMatrix)?.[0] ?? plainFace.scale),
  }
}

/** Some fonts claim to be nothing high, or higher than a page. */
function fraction(value: unknown): number | undefined {
  const size = typeof value === 'number' ? Math.abs(value) : 0
  return size > 0.05 && size < 1.5 ? size : undefined
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
