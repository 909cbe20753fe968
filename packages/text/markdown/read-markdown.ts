import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  RootContent,
  Table as MarkdownTable,
} from 'mdast'
import { cleaned } from '../encodings/cleaned.ts'
import { linesOf } from '../html/lines-of.ts'
import type { Loss, MakeId, Picture, Reading, Table } from '../model.ts'
import { readingOf } from '../reading-of.ts'
import type { Line } from '../structure/line.ts'
import { labelsOf } from './item-labels.ts'
import { parseMarkdown } from './parse.ts'
import { runsOf, type Calls } from './phrases.ts'
import { pictureRun } from './pictures.ts'

/**
 * Markdown with tables, footnotes and strikethrough as provisions. HTML inside is read as pasted HTML is. Throws
 * `Unreadable` (`file.too_large`, `file.too_deep`) for what no person would write.
 */
export function readMarkdown(text: string, { makeId }: { makeId: MakeId }): Reading {
  const { tree, source } = parseMarkdown(cleaned(text))
  const book = openBook(source, makeId)
  for (const node of tree.children) take(book, node)
  return readingOf(book.lines, makeId, { pictures: book.pictures, losses: book.losses })
}

/** What was read so far, and what reading needs. */
interface Book {
  source: string
  makeId: MakeId
  lines: Line[]
  pictures: Record<string, Picture>
  losses: Loss[]
  calls: Calls
}

interface Around {
  /** How deep in lists; undefined outside. */
  listDepth?: number
  footnote?: { id: string; mark: string }
}

function openBook(source: string, makeId: MakeId): Book {
  const pictures: Record<string, Picture> = {}
  const losses: Loss[] = []
  const noteIds = new Map<string, string>()
  const calls: Calls = {
    noteId(identifier) {
      const id = noteIds.get(identifier) ?? makeId()
      noteIds.set(identifier, id)
      return id
    },
    picture(url, alt, title) {
      const run = pictureRun(url, alt, title, pictures)
      if (!run) losses.push({ code: 'text.remote_picture', facts: { count: 1 } })
      return run
    },
  }
  return { source, makeId, lines: [], pictures, losses, calls }
}

/** The tree is at most a hundred levels deep here, so plain recursion is safe. */
function take(book: Book, node: RootContent | BlockContent | DefinitionContent, around: Around = {}): void {
  const { lines, calls } = book
  if (node.type === 'paragraph') add(lines, { runs: runsOf(node.children, calls) }, around)
  else if (node.type === 'heading') add(lines, { runs: runsOf(node.children, calls), outline: node.depth }, around)
  else if (node.type === 'list') takeList(book, node, around)
  else if (node.type === 'table') lines.push({ runs: [], table: tableOf(node, calls) })
  else if (node.type === 'html') takeHtml(book, node.value)
  else if (node.type === 'blockquote') for (const child of node.children) take(book, child, around)
  else if (node.type === 'code')
    for (const text of node.value.split('\n')) add(lines, { runs: [{ text: cleaned(text) }] }, around)
  else if (node.type === 'footnoteDefinition') takeFootnote(book, node)
}

function add(lines: Line[], line: Line, { listDepth, footnote }: Around): void {
  lines.push({
    ...line,
    ...(listDepth !== undefined && listDepth > 0 && { listDepth }),
    ...(footnote && { id: footnote.id, footnote: footnote.mark }),
  })
}

function takeList(book: Book, list: List, around: Around): void {
  const labels = labelsOf(list, book.source)
  const inside = { ...around, listDepth: (around.listDepth ?? -1) + 1 }
  for (const [index, item] of list.children.entries()) takeItem(book, item, labels[index] ?? '-', inside)
}

function takeItem(book: Book, { children }: ListItem, label: string, around: Around): void {
  const { lines } = book
  const [first, ...rest] = children
  const start = lines.length
  if (first?.type === 'paragraph') take(book, first, around)
  else lines.push({ runs: [] })
  const line = lines[start]
  if (line) lines[start] = { ...line, label }
  for (const child of first?.type === 'paragraph' ? rest : children) take(book, child, around)
}

function takeHtml({ lines, pictures, losses, makeId }: Book, html: string): void {
  const found = linesOf(html, makeId)
  const renamed = new Map<string, string>()
  for (const [key, picture] of Object.entries(found.pictures)) {
    const fresh = `picture-${Object.keys(pictures).length + 1}`
    renamed.set(key, fresh)
    pictures[fresh] = picture
  }
  losses.push(...found.losses)
  lines.push(...found.lines.map(line => ({ ...line, ...withKeys(line, renamed) })))
}

/** A footnote is one provision, however many paragraphs it has. */
function takeFootnote(book: Book, { children, identifier, label }: FootnoteDefinition): void {
  const footnote = { id: book.calls.noteId(identifier), mark: label ?? identifier }
  const start = book.lines.length
  for (const child of children) take(book, child, { footnote })
  const parts = book.lines.splice(start)
  const runs = parts.flatMap((line, index) => (index === 0 ? line.runs : [{ text: '\n' }, ...line.runs]))
  book.lines.push({ id: footnote.id, footnote: footnote.mark, runs })
}

function tableOf(node: MarkdownTable, calls: Calls): Table {
  const width = Math.max(1, ...node.children.map(row => row.children.length))
  return {
    rows: node.children.map((row, index) => ({
      cells: row.children.map((cell, column) => ({
        column,
        columns: 1,
        rows: 1,
        paragraphs: [{ label: '', runs: runsOf(cell.children, calls) }],
      })),
      ...(index === 0 && { header: true as const }),
    })),
    widths: Array.from({ length: width }, () => Math.round(450 / width)),
    ruled: true,
  }
}

function withKeys({ runs }: Line, renamed: ReadonlyMap<string, string>): Pick<Line, 'runs'> {
  return {
    runs: runs.map(run =>
      run.picture ? { ...run, picture: { ...run.picture, key: renamed.get(run.picture.key) ?? run.picture.key } } : run,
    ),
  }
}
