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
  const lines: Line[] = []
  const marks: Mark[] = []
  const hangings: Hung[] = []
  let runs: Run[] = []
  let at = 0

  const write = (run: Run) => {
    if (run.text === '') return
    const last = runs.at(-1)
    if (!last || !looksLike(last, run)) {
      runs.push(run)
      at += run.text.length
      return
    }
    // An accent may come by itself, after the letter that it stands on.
    const text = /^\p{M}/u.test(run.text) ? (last.text + run.text).normalize('NFC') : last.text + run.text
    at += text.length - last.text.length
    runs[runs.length - 1] = { ...last, text }
  }
  const latest = (change: Change) => {
    const mark = marks.at(-1)
    return mark?.line === lines.length && mark.change === change && mark.end === at ? mark : undefined
  }
  return {
    lines,
    marks,
    hangings,
    write,
    length: () => at,
    insert(text, change) {
      const mark = latest(change)
      if (mark) mark.proposed += text
      else if (text !== '') marks.push({ line: lines.length, start: at, end: at, was: '', proposed: text, change })
    },
    remove(run, change) {
      if (run.text === '') return
      const mark = latest(change)
      const start = at
      write(run)
      if (mark && mark.proposed === '') Object.assign(mark, { was: mark.was + run.text, end: at })
      else marks.push({ line: lines.length, start, end: at, was: run.text, proposed: '', change })
    },
    hang(balloon, length) {
      const words = runs.map(run => run.text).join('')
      hangings.push({ line: lines.length, start: at - length, end: at, quoted: words.slice(at - length), balloon })
    },
    end(hints, cells = []) {
      const line = lines.length
      for (const cell of cells) {
        for (const mark of cell.marks) marks.push({ ...mark, line, start: null })
        for (const hung of cell.hangings) hangings.push({ ...hung, line, start: null })
      }
      lines.push({ ...hints, runs })
      runs = []
      at = 0
    },
    proposals: (places, makeId) => marks.flatMap(mark => proposalOf(mark, places[mark.line], makeId)),
    balloons: (places, makeId) => hangings.flatMap(hung => balloonOf(hung, places[hung.line], makeId)),
  }
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
