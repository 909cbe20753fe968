import { Malformed, sameBytes } from './bytes.ts'
import { canonical, isObject, readCanonical } from './canonical.ts'
import { emptyFrontier, readFrontier, rootOf, writeFrontier, type Frontier } from './frontier.ts'
import { readSeal } from './seal.ts'

/** The version of the export's form, which stands in its first line. */
export const exportFormat = 'plenum-journal/1'

/** The first line of an export: which log it is of, and which positions it holds. */
export interface ExportHeader {
  readonly origin: string
  /** The size of the log before the first record: 0 for a whole export. */
  readonly after: number
  /** The last position, which is also the size that the last checkpoint signs. */
  readonly to: number
  /** For an export that begins later: the signed checkpoint of size `after`, and the frontier under its root. */
  readonly start?: { readonly checkpoint: string; readonly frontier: Frontier }
}

/** The line of a header. */
export function writeHeader({ origin, after, to, start }: ExportHeader): string {
  const begin = start ? { checkpoint: start.checkpoint, frontier: writeFrontier(start.frontier) } : null
  return canonical({ after, format: exportFormat, origin, start: begin, to })
}

/** Reads a header; refuses a start that does not fit its checkpoint. Whether that is signed is not asked here. */
export function readHeader(line: string): ExportHeader {
  const header = readCanonical(line)
  if (!isObject(header) || header['format'] !== exportFormat) throw new Malformed('not a journal export')
  const { origin, after, to, start } = header
  if (typeof origin !== 'string' || typeof after !== 'number' || typeof to !== 'number' || after < 0 || to < after) {
    throw new Malformed('the first line of the export is damaged')
  }
  if (after === 0 && start === null) return { origin, after, to }
  return { origin, after, to, start: readStart(start, origin, after) }
}

/** The frontier at which the records of an export begin. */
export function startOf({ start }: ExportHeader): Frontier {
  return start?.frontier ?? emptyFrontier
}

/** The line that carries a signed checkpoint and closes the batch of records above it. */
export function writeCheckpointLine(note: string): string {
  return canonical({ checkpoint: note })
}

/** Whether a line carries a checkpoint; every other line but the first carries a record. */
export function isCheckpointLine(line: string): boolean {
  return line.startsWith('{"checkpoint":')
}

/** The note that a checkpoint line carries. */
export function readCheckpointLine(line: string): string {
  const value = readCanonical(line)
  if (!isObject(value) || typeof value['checkpoint'] !== 'string' || Object.keys(value).length !== 1) {
    throw new Malformed('not a checkpoint line')
  }
  return value['checkpoint']
}

function readStart(start: unknown, origin: string, after: number): ExportHeader['start'] {
  if (!isObject(start) || typeof start['checkpoint'] !== 'string' || typeof start['frontier'] !== 'string') {
    throw new Malformed('an export that begins later needs a checkpoint to begin from')
  }
  const { checkpoint, frontier: line } = { checkpoint: start['checkpoint'], frontier: start['frontier'] }
  const [seal, frontier] = [readSeal(checkpoint), readFrontier(line)]
  const fits = seal.origin === origin && seal.size === after && frontier.size === after
  if (!fits || !sameBytes(seal.root, rootOf(frontier))) throw new Malformed('the export begins at no such checkpoint')
  return { checkpoint, frontier }
}
