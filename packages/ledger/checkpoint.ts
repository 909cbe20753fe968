import { hashFromBase64, Malformed, readWhole, toBase64 } from './bytes.ts'

/** The head of a log as it is signed (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log speaks; by custom also the name of its key. */
  readonly origin: string
  /** How many entries the log had. */
  readonly size: number
  /** The root of the RFC 6962 tree over those entries. */
  readonly root: Uint8Array
  /** Further lines, none of them empty, covered by the signature. */
  readonly extensions: readonly string[]
}

/** The text to be signed. */
export function writeCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  const lines = [origin, String(size), toBase64(root), ...extensions]
  if (lines.some(line => line === '' || line.includes('\n'))) throw new Malformed('a checkpoint has no empty line')
  return lines.map(line => `${line}\n`).join('')
}

/** Reads the text of a note that is a checkpoint; refuses any other text. */
export function readCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...extensions] = text.slice(0, -1).split('\n')
  if (!text.endsWith('\n') || origin === '' || extensions.includes('')) throw new Malformed('not a checkpoint')
  return { origin, size: readWhole(size), root: hashFromBase64(root), extensions }
}
