import type { Kind, MakeId, Provision, Run } from '../model.ts'
import { confirmed, noteContinuations, type Candidate } from './evidence.ts'
import { beginsAnnex, beginsTail, isOfContents, isPlaceAndDate } from './frame.ts'
import type { Line } from './line.ts'
import { ranks, type Mark } from './mark.ts'
import { automaticMarks, marksOf } from './marks.ts'
import { headingScheme, openNesting, type Nesting } from './nesting.ts'
import { quotationEnds } from './quotations.ts'
import { cutEnd, cutFront, spaceBefore } from './runs.ts'
import { isTitleOf } from './title.ts'

/** Where the words of a line went: offset `o` of the line is `max(0, o - cut) + start` in `wordsOf` the provision. */
export interface LinePlace {
  provisionId: string
  /** UTF-16 units of the line that became the label, with the space around it. */
  cut: number
  start: number
}

/**
 * Provisions of the lines of a file, which must be NFC. A number counts as one when style or its neighbours in the
 * sequence confirm it. An id that a line brings is kept; empty lines fall away; footnotes go to the end.
 */
export function provisionsFrom(lines: readonly Line[], makeId: MakeId): Provision[] {
  return placedProvisions(lines, makeId).provisions
}

/** The same, and for every line where its words went; null for an empty one. */
export function placedProvisions(
  lines: readonly Line[],
  makeId: MakeId,
): { provisions: Provision[]; places: (LinePlace | null)[] } {
  const candidates = lines.map(candidateOf)
  noteContinuations(candidates)
  const ends = quotationEnds(candidates.map(({ text }) => text))
  const state: State = { nesting: openNesting(), makeId, body: [], notes: [], inTail: false, newPage: false }
  const places: (LinePlace | null)[] = []
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index]
    if (!candidate) break
    const place = take(candidate, state, ends.has(index))
    places.push(place)
    const [title, beyond] = [candidates[index + 1], candidates[index + 2]]
    if (place && title && isTitleOf(candidate, state.body.at(-1), title, beyond)) {
      places.push(joinTitle(state, title))
      index += 1
    }
    if (ends.closing.has(index)) state.nesting.unquote()
  }
  return { provisions: [...state.body, ...state.notes], places }
}

interface State {
  nesting: Nesting
  makeId: MakeId
  body: Provision[]
  notes: Provision[]
  /** Below the words of an official document, where recipients and signatures stand. */
  inTail: boolean
  /** An empty paragraph began a new page. */
  newPage: boolean
}

function candidateOf(line: Line): Candidate {
  const text = line.runs
    .map(run => run.text)
    .join('')
    .trim()
  const words = line.runs.filter(run => run.text.trim() !== '')
  const outstanding =
    line.outline !== undefined ||
    line.look?.align === 'centre' ||
    (words.length > 0 && words.every(run => run.bold || run.caps)) ||
    (/\p{Lu}{2}/u.test(text) && text === text.toUpperCase())
  return { line, text, marks: possibleMarks(line, text), continued: [], outstanding }
}

function possibleMarks(line: Line, text: string): Mark[] {
  if (line.table || line.footnote !== undefined) return []
  if (line.label !== undefined && line.label.trim() !== '') return automaticMarks(line.label.trim())
  return isOfContents(text) || isPlaceAndDate(text) ? [] : marksOf(text)
}

function take(candidate: Candidate, state: State, quotes: boolean): LinePlace | null {
  const { line, text } = candidate
  const label = line.label?.trim() ?? ''
  if (text === '' && label === '' && !line.table && line.footnote === undefined) {
    state.newPage ||= line.look?.newPage ?? false
    return null
  }
  if (beginsTail(line.table && !line.table.ruled ? wordsOfTable(line) : text)) {
    state.inTail = true
    state.nesting.reset()
  }
  if (quotes) state.nesting.quote()
  const mark = confirmed(candidate, state.nesting)
  const numbered = mark && !(state.inTail && mark.kind === 'item' && label === '') ? mark : undefined
  const provision = provisionOf(candidate, state, numbered)
  if (provision.kind === 'footnote') state.notes.push(provision)
  else state.body.push(provision)
  const front = spaceBefore(joined(line.runs))
  const cut = numbered && label === '' ? lengthOfLabel(joined(line.runs), front + numbered.length) : front
  return { provisionId: provision.id, cut, start: 0 }
}

function provisionOf(candidate: Candidate, state: State, mark: Mark | undefined): Provision {
  const { line, text } = candidate
  const kind = mark?.kind ?? kindWithoutNumber(candidate)
  const depth = depthOf(candidate, kind, mark, state)
  const printed = line.footnote ?? line.label?.trim() ?? ''
  const raw = joined(line.runs)
  const front = spaceBefore(raw)
  const typed = mark !== undefined && printed === ''
  const runs = cutEnd(cutFront(line.runs, typed ? lengthOfLabel(raw, front + mark.length) : front))
  const look = state.newPage && kind !== 'footnote' ? { ...line.look, newPage: true as const } : line.look
  if (kind !== 'footnote') state.newPage = false
  return {
    id: line.id ?? state.makeId(),
    kind,
    depth,
    label: typed ? text.slice(0, mark.length) : printed,
    runs: line.table ? [] : runs,
    ...(line.table && { table: line.table }),
    ...(look && { look }),
  }
}

function kindWithoutNumber({ line, text }: Candidate): Kind {
  if (line.footnote !== undefined) return 'footnote'
  if (line.table) return 'table'
  if (text !== '' && /^[\uFFFC\s]+$/.test(text) && line.runs.some(run => run.picture)) return 'image'
  return line.outline !== undefined || beginsAnnex(text) ? 'heading' : 'paragraph'
}

function depthOf({ line, text, outstanding }: Candidate, kind: Kind, mark: Mark | undefined, state: State): number {
  const { nesting } = state
  if (kind === 'footnote') return 0
  if (mark ? mark.scheme === 'phụ lục' || mark.rank <= ranks.chapter : beginsAnnex(text)) {
    if (state.inTail || mark?.scheme === 'phụ lục' || !mark) nesting.reset()
    state.inTail = false
  }
  const hints = {
    ...(line.outline !== undefined && { outline: line.outline }),
    ...(line.listDepth !== undefined && { listDepth: line.listDepth }),
  }
  if (mark) return nesting.enter({ ...mark, ...hints, outstanding })
  if (kind !== 'heading') return nesting.depthOfParagraph(line.listDepth)
  return nesting.enter({ scheme: headingScheme, rank: -1, within: '', number: null, outline: 1, ...hints, outstanding })
}

function joinTitle(state: State, title: Candidate): LinePlace {
  const provision = state.body.at(-1)
  const raw = joined(title.line.runs)
  const start = provision ? joined(provision.runs).length : 0
  const cut = spaceBefore(raw)
  if (provision) {
    const gap: Run[] = start === 0 ? [] : [{ text: '\n' }]
    provision.runs = [...provision.runs, ...gap, ...cutEnd(cutFront(title.line.runs, cut))]
    if (provision.look === undefined && title.line.look) provision.look = title.line.look
  }
  return { provisionId: provision?.id ?? '', cut, start: start === 0 ? 0 : start + 1 }
}

function lengthOfLabel(raw: string, end: number): number {
  return end + spaceBefore(raw.slice(end))
}

function wordsOfTable({ table }: Line): string {
  const cells = table?.rows.flatMap(row => row.cells) ?? []
  const lines = cells.flatMap(cell => cell.paragraphs.map(({ runs }) => joined(runs)))
  return lines.find(beginsTail) ?? ''
}

function joined(runs: readonly Run[]): string {
  return runs.map(run => run.text).join('')
}
