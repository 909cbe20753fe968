import { cleaned } from '../encodings/cleaned.ts'
import type { Look, Run, Table } from '../model.ts'
import type { Line } from '../structure/line.ts'
import type { Change, LineChange } from './changes.ts'
import type { Note } from './footnotes.ts'
import type { RunStyle } from './style.ts'

/** What holds for a paragraph as a whole. */
export interface Paragraph {
  outline?: number
  listDepth?: number
  look: Look
  note?: Note
}

/** The lines that have been read so far, and the one that is being read. */
export interface Sheet {
  lines: Line[]
  changes: LineChange[]
  write(text: string, style: RunStyle, paragraph: Paragraph, pre: boolean, change: Change | null): void
  put(run: Run, paragraph: Paragraph): void
  /** More of a number that the program printed by itself, or, where a list item begins or ends, all of it. */
  label(text: string, afresh?: 'afresh'): void
  /** The line is a footnote after all. */
  footnote(note: Note): void
  newPage(): void
  table(table: Table, changes: readonly LineChange[]): void
  /** The paragraph ends here. */
  end(): void
}

export function openSheet(): Sheet {
  const page: Page = { lines: [], changes: [], draft: emptyDraft() }
  return {
    lines: page.lines,
    changes: page.changes,
    write: (text, style, paragraph, pre, change) => write(page, { text, style, paragraph, pre, change }),
    put(run, paragraph) {
      page.draft.paragraph ??= paragraph
      add(page.draft, run)
    },
    label: (text, afresh) => void (page.draft.label = afresh ? text : (page.draft.label ?? '') + text),
    footnote: note => void (page.draft.paragraph = { look: {}, ...page.draft.paragraph, note }),
    newPage: () => void (page.draft.newPage = true),
    table(table, inside) {
      end(page)
      for (const change of inside) page.changes.push({ ...change, line: page.lines.length })
      page.lines.push({ runs: [], table })
    },
    end: () => end(page),
  }
}

interface Page extends Pick<Sheet, 'lines' | 'changes'> {
  draft: Draft
}

interface Draft {
  runs: Run[]
  /** The words of the last run that are not in it yet: adding them one by one would copy it every time. */
  pieces: string[]
  length: number
  /** The last letter so far; as if a space stood before the first. */
  last: string
  label?: string
  paragraph?: Paragraph
  changes: LineChange[]
  newPage: boolean
}

function emptyDraft(): Draft {
  return { runs: [], pieces: [], length: 0, last: ' ', changes: [], newPage: false }
}

interface Piece {
  text: string
  style: RunStyle
  paragraph: Paragraph
  pre: boolean
  change: Change | null
}

function write({ lines, draft }: Page, { text, style, paragraph, pre, change }: Piece): void {
  const words = cleaned(pre ? text : collapsed(text, /[ \n]/.test(draft.last)))
  const isIndent = words === ' ' && draft.length === 0 && !change && !pre
  if (words === '' || isIndent) return
  draft.paragraph ??= paragraph
  if (change) draft.changes.push(lineChange(words, change, { line: lines.length, start: draft.length }))
  draft.last = words.at(-1) ?? draft.last
  if (change?.kind !== 'insert') add(draft, { ...style, text: words })
}

function lineChange(words: string, change: Change, { line, start }: Pick<LineChange, 'line' | 'start'>): LineChange {
  return change.kind === 'delete'
    ? { ...change, line, start, end: start + words.length, was: words, words: '' }
    : { ...change, line, start, end: start, was: '', words }
}

function end(page: Page): void {
  const { lines, changes, draft } = page
  const comes = draft.changes.map(({ words }) => words).join('')
  if (draft.length > 0) {
    lines.push(lineOf(draft))
    for (const change of draft.changes) changes.push(change)
    page.draft = emptyDraft()
  } else if (comes.trim() !== '') {
    changes.push(insertedParagraph(lines, comes, draft.changes))
    page.draft = emptyDraft()
  } else if (draft.paragraph) page.draft = { ...emptyDraft(), ...(draft.label !== undefined && { label: draft.label }) }
  page.draft.newPage ||= draft.newPage && lines.at(-1)?.look?.newPage !== true
}

function lineOf(draft: Draft): Line {
  const { label, paragraph, newPage } = draft
  const printed = label === undefined ? '' : cleaned(label).trim()
  const look: Look = { ...paragraph?.look, ...(newPage && { newPage }) }
  const note = paragraph?.note
  return {
    runs: settle(draft),
    // Symbol fonts draw bullets with letters: a label of one bare letter is a bullet.
    ...(printed !== '' && { label: /^[a-zA-Z§·]$/.test(printed) ? '•' : printed }),
    ...(paragraph?.listDepth !== undefined && { listDepth: paragraph.listDepth }),
    ...(paragraph?.outline !== undefined && { outline: paragraph.outline }),
    ...(Object.keys(look).length > 0 && { look }),
    ...(note && { footnote: note.mark, id: note.id }),
  }
}

/** A paragraph of which nothing was there before: it would come after the line before it, or before the first. */
function insertedParagraph(lines: readonly Line[], words: string, changes: readonly LineChange[]): LineChange {
  const [change] = changes
  const last = lines.at(-1)
  const end = last?.runs.reduce((length, run) => length + run.text.length, 0) ?? 0
  return {
    kind: 'insert',
    author: change?.author ?? '',
    at: change?.at ?? null,
    line: Math.max(0, lines.length - 1),
    start: end,
    end,
    was: '',
    words: last ? `\n${words.trim()}` : `${words.trim()}\n`,
  }
}

function add(draft: Draft, run: Run): void {
  draft.length += run.text.length
  draft.last = run.text.at(-1) ?? draft.last
  const last = draft.runs.at(-1)
  if (!last || !sameLook(last, run)) {
    settle(draft)
    draft.runs.push(run)
  } else draft.pieces.push(run.text)
}

function settle(draft: Draft): Run[] {
  const last = draft.runs.at(-1)
  if (last && draft.pieces.length > 0)
    draft.runs[draft.runs.length - 1] = { ...last, text: last.text + draft.pieces.join('') }
  draft.pieces = []
  return draft.runs
}

function sameLook(one: Run, other: Run): boolean {
  if (one.picture || other.picture || one.note || other.note) return false
  const names = Object.keys(one) as (keyof Run)[]
  return names.length === Object.keys(other).length && names.every(name => name === 'text' || one[name] === other[name])
}

/** White space as browsers show it. */
function collapsed(text: string, afterSpace: boolean): string {
  const single = text.replace(/[ \t\n\r\f]+/g, ' ')
  return afterSpace ? single.replace(/^ /, '') : single
}
