import { isFlat, lostBreaks } from './flat.ts'
import { type Span, trimmed, type Written } from './written.ts'

/** A piece of a line: the two columns of a head or of its end often share one line, set apart by wide gaps. */
export interface Cell extends Span {
  /** The line that it stands on, counted from 0; lines that are set apart by empty ones throughout count as adjacent. */
  line: number
  /** How many letters stand before it on its line. */
  indent: number
  /** Whether it has its line to itself. */
  alone: boolean
}

/**
 * Cuts a stretch of a text into cells: at line breaks, tabs, table bars, rules and gaps of three spaces or more, and around the
 * stretches that have been read already. The parts of a row that lost its line breaks count as lines of their own.
 */
export function cellsOf(page: Written, zone: Span, taken: readonly Span[] = []): Cell[] {
  const { text } = page
  const cells: Cell[] = []
  let line = lineBreaks(text, zone.start)
  let start = zone.start
  while (start < zone.end) {
    const broken = text.indexOf('\n', start)
    const row = { start, end: broken < 0 || broken > zone.end ? zone.end : broken }
    const flat = isFlat(page, row, taken)
    const pieces = piecesOf(text, row, flat ? [...taken, ...lostBreaks(page, row)] : taken)
    for (const [at, piece] of pieces.entries()) {
      const before = pieces[at - 1]
      if (flat && before) line += /[-_*–]{3}/.test(text.slice(before.end, piece.start)) ? 2 : 1
      cells.push({ ...piece, line, indent: flat ? 0 : piece.start - start, alone: pieces.length === 1 })
    }
    line += 1
    start = row.end + 1
  }
  return isSpacedOut(cells) ? cells.map(cell => ({ ...cell, line: Math.floor(cell.line / 2) })) : cells
}

/** Whether an empty line stands between nearly all lines, as some programs write every paragraph. */
function isSpacedOut(cells: readonly Cell[]): boolean {
  const steps = cells.map(({ line }, at) => line - (cells[at - 1]?.line ?? line)).filter(step => step > 0)
  return steps.length > 5 && steps.filter(step => step > 1).length > steps.length * 0.8
}

function piecesOf(text: string, row: Span, taken: readonly Span[]): Span[] {
  const pieces: Span[] = []
  let from = row.start
  const close = (end: number): void => {
    const piece = trimmed(text, { start: from, end })
    if (piece.end > piece.start) pieces.push(piece)
  }
  for (const gap of gapsIn(text, row, taken)) {
    if (gap.start >= from) close(gap.start)
    from = Math.max(from, gap.end)
  }
  close(row.end)
  return pieces
}

/** What parts the cells of a row, in its order. */
function gapsIn(text: string, row: Span, taken: readonly Span[]): Span[] {
  const wide = [...text.slice(row.start, row.end).matchAll(/\t\s*|\s{3,}|\||\*{3,}|_{3,}|-{4,}|[–—]{2,}-?/g)].map(
    ({ 0: gap, index }) => ({
      start: row.start + index,
      end: row.start + index + gap.length,
    }),
  )
  const known = taken.filter(({ start, end }) => start < row.end && end > row.start)
  return [...wide, ...known].toSorted((one, other) => one.start - other.start)
}

function lineBreaks(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
