import type { Readable } from 'node:stream'

/** A file as its content makes it known. */
export interface StoredFile {
  /** SHA-256 of the content, 64 hexadecimal digits. */
  sha256: string
  /** In bytes. */
  size: number
  /** MIME type, told from the content. */
  type: string
}

export interface Putting {
  /** More than this is refused; 200 MiB unless told. */
  limitBytes?: number
  /** The sender's name for it. Only tells kinds of plain text apart, which content cannot. */
  declaredName?: string
}

/** The first and the last byte, both included. */
export interface Range {
  start: number
  end: number
}

/** Whether a file is still what it was when it came. */
export type Condition = 'whole' | 'damaged' | 'missing'

/**
 * Files by content: the same content is kept once, under its hash, and never changes. Who may see which file, and
 * under which name, is for the modules to know.
 */
export interface FileStore {
  /**
   * Keeps a file; fulfilled when it would survive a power cut. Refused, leaving nothing: too large (413), empty (422),
   * broken off (400), disk full (507).
   */
  put: (content: AsyncIterable<Uint8Array>, putting?: Putting) => Promise<StoredFile>
  /** The content or a part of it. Refused: not there (404), part outside of the file (416). */
  open: (sha256: string, range?: Range) => Promise<{ content: Readable; size: number }>
  /** In bytes; undefined when it is not there. */
  sizeOf: (sha256: string) => Promise<number | undefined>
  /** Forgets a file that nothing names any more; one that is not there is no fault. */
  remove: (sha256: string) => Promise<void>
  /** Reads the whole file and compares it with its hash. */
  verify: (sha256: string) => Promise<Condition>
  /** All files in the order of their hashes, one by one, with when each was put last. */
  list: () => AsyncIterable<{ sha256: string; size: number; keptAt: Date }>
}
