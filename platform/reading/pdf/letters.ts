import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { acts, leaveOut, penOn, type Drawn } from './pen.ts'

/** More than this on one page is no text that anybody reads. */
const mostLetters = 200_000

/**
 * The letters of a page where they are drawn. The text items that pdf.js offers are not enough: a program that takes
 * missing letters from a second font draws them after the line, and items then read "Thành l p Ban Ch đ o".
 */
export async function lettersOf(page: PDFPageProxy): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const pen = penOn(page)
  for (const [place, operator] of fnArray.entries()) {
    const act = acts.get(operator)
    const given: unknown = argsArray[place]
    // What was mapped and given up at once was the place of a picture.
    if (operator === OPS.restore && fnArray[place - 1] === OPS.transform) leaveOut(pen)
    if (act) act(pen, Array.isArray(given) ? given : [])
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
