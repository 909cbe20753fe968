import { attributeOf, childOf, type Element } from '../package/xml.ts'
import type { Draft, Revision } from './draft.ts'
import type { Reader } from './reader.ts'

/** What this element asks for, whether it wraps runs or marks the end of a paragraph, a row or a cell. */
export function revisionOf(element: Element, reader: Pick<Reader, 'moves'>): Revision | undefined {
  const kind = kinds.get(element.name)
  if (!kind) return undefined
  const side = element.name === 'w:moveFrom' ? 'From' : element.name === 'w:moveTo' ? 'To' : undefined
  return {
    kind,
    author: (attributeOf(element, 'w:author') ?? '').normalize('NFC'),
    at: momentOf(attributeOf(element, 'w:date')),
    move: side === undefined ? null : openMove(side, reader),
    ...(side && { side }),
  }
}

/** The first of these that stands directly in the properties of a run, paragraph, row or cell. */
export function revisionIn(properties: Element | undefined, reader: Reader, ...names: string[]): Revision | undefined {
  for (const name of names) {
    const found = childOf(properties, name)
    if (found) return revisionOf(found, reader)
  }
  return undefined
}

/** Keeps track of which move is open; answers whether the element was a border of one. */
export function readMoveBorder(element: Element, { moves }: Reader): boolean {
  const parts = /^w:move(From|To)Range(Start|End)$/.exec(element.name)
  if (!parts) return false
  const id = `${parts[1]} ${attributeOf(element, 'w:id') ?? ''}`
  if (parts[2] === 'End') moves.delete(id)
  else if (moves.size < mostMoves) moves.set(id, attributeOf(element, 'w:name') ?? '')
  return true
}

/** Moves that are open at once; honest files have one or two. */
const mostMoves = 100

/**
 * Which move a piece belongs to. Word opens the move around the pieces, LibreOffice inside the first of them and
 * closes it inside the last, so a piece without a name belongs to the one that it continues.
 */
export function withMove<T extends Revision>(revision: T, draft: Draft, reader: Reader): T {
  if (revision.side === undefined || revision.move !== null) return revision
  const last = draft.changes.at(-1)
  const continues = last?.side === revision.side && last.author === revision.author && last.end === draft.length
  return { ...revision, move: openMove(revision.side, reader) ?? (continues ? last.move : null) }
}

function openMove(side: string, { moves }: Pick<Reader, 'moves'>): string | null {
  let open: string | null = null
  for (const [id, move] of moves) if (id.startsWith(side)) open = move
  return open
}

/** As the file says, when that is a moment at all: a day with a time. */
export function momentOf(date: string | undefined): string | null {
  return date !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?$/.test(date)
    ? date
    : null
}

const kinds: ReadonlyMap<string, Revision['kind']> = new Map(
  Object.entries<Revision['kind']>({
    'w:ins': 'insert',
    'w:moveTo': 'insert',
    'w:cellIns': 'insert',
    'w:del': 'delete',
    'w:moveFrom': 'delete',
    'w:cellDel': 'delete',
    'w:rPrChange': 'format',
    'w:pPrChange': 'format',
    'w:tblPrChange': 'format',
    'w:trPrChange': 'format',
    'w:tcPrChange': 'format',
    'w:tblGridChange': 'format',
    'w:tblPrExChange': 'format',
    'w:sectPrChange': 'format',
    'w:numberingChange': 'format',
    'w:cellMerge': 'format',
  }),
)
