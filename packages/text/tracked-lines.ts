import type { Balloon, MakeId, Place, Proposal, Run } from './model.ts'
import type { LinePlace } from './structure/index.ts'
import type { Line } from './structure/line.ts'

/** Who asked for a change, and when. One object stands for one change, wherever its pieces are. */
export interface Change {
  author: string
  /** ISO 8601; null when the file does not say. */
  at: string | null
}

export interface Hanging extends Change {
  words: string
}

/** Lines while a file with tracked changes is read: what was inserted is left out, what was deleted still stands. */
export interface TrackedLines {
  lines: Line[]
  write: (run: Run) => void
  /** Words that would come here; `\n` begins a new paragraph. */
  insert: (text: string, change: Change) => void
  /** Words that would go. */
  remove: (run: Run, change: Change) => void
  /** A balloon over the last `length` UTF-16 units of the line. */
  hang: (balloon: Hanging, length: number) => void
  /** How many UTF-16 units the line has by now. */
  length: () => number
  /** Ends the line; one of a table may bring what was tracked in its cells. */
  end: (hints: Omit<Line, 'runs'>, cells?: readonly TrackedLines[]) => void
  proposals: (places: readonly (LinePlace | null)[], makeId: MakeId) => Proposal[]
  balloons: (places: readonly (LinePlace | null)[], makeId: MakeId) => Balloon[]
  /** What was tracked, for whoever puts these lines into a cell. */
  marks: readonly Mark[]
  hangings: readonly Hung[]
}

interface Mark {
  line: number
  /** Null in a table, where a place is the table as a whole. */
  start: number | null
  end: number
  was: string
  proposed: string
  change: Change
}

interface Hung {
  line: number
  start: number | null
  end: number
  quoted: string
  balloon: Hanging
}

export function openTrackedLines(): TrackedLines {
  const page: Page = { lines: [], marks: [], hangings: [], runs: [], at: 0 }
  const { lines, marks, hangings } = page
  return {
    lines,
    marks,
    hangings,
    length: () => page.at,
    write: run => write(page, run),
    insert: (text, change) => insert(page, text, change),
    remove: (run, change) => remove(page, run, change),
    hang: (balloon, length) => hang(page, balloon, length),
    end: (hints, cells = []) => end(page, hints, cells),
    proposals: (places, makeId) => marks.flatMap(mark => proposalOf(mark, places[mark.line], makeId)),
    balloons: (places, makeId) => hangings.flatMap(hung => balloonOf(hung, places[hung.line], makeId)),
  }
}

/** The lines so far, and the one that is being written. */
interface Page {
  lines: Line[]
  marks: Mark[]
  hangings: Hung[]
  runs: Run[]
  /** How many UTF-16 units the line has. */
  at: number
}

function write(page: Page, run: Run) {
  if (run.text === '') return
  const last = page.runs.at(-1)
  if (!last || !looksLike(last, run)) {
    page.runs.push(run)
    page.at += run.text.length
    return
  }
  // An accent may come by itself, after the letter that it stands on.
  const text = /^\p{M}/u.test(run.text) ? (last.text + run.text).normalize('NFC') : last.text + run.text
  page.at += text.length - last.text.length
  page.runs[page.runs.length - 1] = { ...last, text }
}

function insert(page: Page, text: string, change: Change) {
  const { lines, marks, at } = page
  const mark = latest(page, change)
  if (mark) mark.proposed += text
  else if (text !== '') marks.push({ line: lines.length, start: at, end: at, was: '', proposed: text, change })
}

function remove(page: Page, run: Run, change: Change) {
  if (run.text === '') return
  const mark = latest(page, change)
  const start = page.at
  write(page, run)
  const end = page.at
  if (mark && mark.proposed === '') Object.assign(mark, { was: mark.was + run.text, end })
  else page.marks.push({ line: page.lines.length, start, end, was: run.text, proposed: '', change })
}

/** The mark that this change goes on with. */
function latest({ lines, marks, at }: Page, change: Change): Mark | undefined {
  const mark = marks.at(-1)
  return mark?.line === lines.length && mark.change === change && mark.end === at ? mark : undefined
}

function hang({ lines, hangings, runs, at }: Page, balloon: Hanging, length: number) {
  const quoted = joined(runs).slice(at - length)
  hangings.push({ line: lines.length, start: at - length, end: at, quoted, balloon })
}

function end(page: Page, hints: Omit<Line, 'runs'>, cells: readonly TrackedLines[]) {
  const line = page.lines.length
  for (const cell of cells) {
    for (const mark of cell.marks) page.marks.push({ ...mark, line, start: null })
    for (const hung of cell.hangings) page.hangings.push({ ...hung, line, start: null })
  }
  page.lines.push({ ...hints, runs: page.runs })
  page.runs = []
  page.at = 0
}

function joined(runs: readonly Run[]): string {
  return runs.map(run => run.text).join('')
}

function looksLike({ text: _first, ...a }: Run, { text: _second, ...b }: Run): boolean {
  return a.picture === undefined && b.picture === undefined && JSON.stringify(a) === JSON.stringify(b)
}

function proposalOf(mark: Mark, place: LinePlace | null | undefined, makeId: MakeId): Proposal[] {
  if (!place) return []
  const { was, proposed, change } = mark
  const kind = was === '' ? 'insert' : proposed === '' ? 'delete' : 'replace'
  return [{ id: makeId(), ...change, change: kind, place: placeOf(mark, place), was, proposed }]
}

function balloonOf(hung: Hung, place: LinePlace | null | undefined, makeId: MakeId): Balloon[] {
  if (!place) return []
  const { quoted, balloon } = hung
  return [{ id: makeId(), ...balloon, place: placeOf(hung, place), quoted, answers: null, resolved: false }]
}

function placeOf(
  { start, end }: { start: number | null; end: number },
  { provisionId, cut, start: shift }: LinePlace,
): Place {
  if (start === null) return { provisionId }
  const moved = (offset: number) => Math.max(0, offset - cut) + shift
  return { provisionId, selection: { start: moved(start), end: moved(end) } }
}
