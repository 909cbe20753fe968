import type { MakeId, Reading, Run } from '../../../packages/text/model.ts'
import { readingOf } from '../../../packages/text/reading-of.ts'
import type { Line } from '../../../packages/text/structure/line.ts'
import { marksOf } from '../../../packages/text/structure/marks.ts'
import type { PrintedLine, PrintedPage } from './lines.ts'
import { withoutRunning } from './running-lines.ts'

/** The provisions of printed pages: wrapped lines are joined again; page numbers, headers and footers stand aside. */
export function textOfPages(pages: readonly PrintedPage[], makeId: MakeId): Reading {
  const { pages: bare, running } = withoutRunning(pages)
  const paragraphs = bare.flatMap((page, index) => {
    const measured = measure(page)
    return measured.map((line, place) => ({ ...line, page: index, opens: place === 0 }))
  })
  const lines: Line[] = []
  let previous: Measured | undefined
  for (const line of paragraphs) {
    const last = lines.at(-1)
    if (last && previous && goesOn(previous, line)) last.runs.push({ text: ' ' }, ...runsOf(line.line))
    else lines.push(lineOf(line))
    previous = line
  }
  const reading = readingOf(lines.map(joinedRuns), makeId)
  return { ...reading, document: { ...reading.document, running }, losses: [{ code: 'text.from_pages' }] }
}

interface Measured {
  line: PrintedLine
  /** The margins of its page, as its lines show them. */
  left: number
  right: number
  pageWidth: number
  page: number
  /** The first line of its page. */
  opens: boolean
}

function measure({ lines, width }: PrintedPage): Omit<Measured, 'page' | 'opens'>[] {
  const upright = lines.filter(({ turn }) => turn === 0)
  const left = quantile(
    upright.map(line => line.left),
    0.1,
  )
  const right = quantile(
    upright.map(line => line.right),
    0.9,
  )
  return upright.map(line => ({ line, left, right, pageWidth: width }))
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

/** Whether a line is the rest of a paragraph: the one before it is full, and nothing begins here. */
function goesOn(before: Measured, next: Measured): boolean {
  const { line: above, right } = before
  const { line } = next
  if (marksOf(wordsOf(line)).length > 0) return false
  if (Math.abs(above.size - line.size) > 0.12 * above.size) return false
  if (endsEarly(above, line, right) || isBold(above) !== isBold(line)) return false
  if (next.page === before.page) {
    const step = (line.baseline - above.baseline) / above.size
    return step > 0.5 && step < 2.1 && line.left - above.left < above.size
  }
  return (
    next.page === before.page + 1 &&
    next.opens &&
    line.left - next.left < above.size &&
    !/[.;:!?]$/.test(wordsOf(above))
  )
}

/** A heading, beside the words that it stands over. */
function isBold({ words }: PrintedLine): boolean {
  return words.every(({ bold }) => bold)
}

/** The first word of the next line would have found a place in this one, so whoever wrote ended it. */
function endsEarly(above: PrintedLine, next: PrintedLine, right: number): boolean {
  const word = next.words[0]?.w ?? 0
  return above.right + 0.3 * above.size + word < right - 0.2 * above.size
}

function lineOf({ line, left, right, pageWidth }: Measured): Line {
  const [before, after] = [line.left - left, right - line.right]
  const middle = Math.abs((line.left + line.right) / 2 - pageWidth / 2)
  const centred = before > 2 * line.size && after > 2 * line.size && middle < 0.06 * pageWidth
  return { runs: runsOf(line), ...(centred && { look: { align: 'centre' as const } }) }
}

function runsOf({ words }: PrintedLine): Run[] {
  return words.map(({ t, bold, italic }, place) => ({
    text: place === 0 ? t : ` ${t}`,
    ...(bold && { bold: true as const }),
    ...(italic && { italic: true as const }),
  }))
}

/** Words that look alike as one run. */
function joinedRuns(line: Line): Line {
  const runs: Run[] = []
  for (const run of line.runs) {
    const last = runs.at(-1)
    const alike = last && (run.text === ' ' || (last.bold === run.bold && last.italic === run.italic))
    if (alike) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return { ...line, runs }
}

function wordsOf({ words }: PrintedLine): string {
  return words.map(({ t }) => t).join(' ')
}
