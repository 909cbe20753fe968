import type { Socket } from 'node:net'

/** Whose stream it is, and what it may hear. */
export interface Admission {
  accountId: string
  /** Ids of what its rights hang on: its session, its account and person, and those of whom it works for. */
  reliesOn: readonly string[]
  audiences: readonly string[]
  /** Whether it is told who acted. */
  sayWho: boolean
}

/** A reader that still has this much to read when more comes is dropped; it catches up when it is back. */
const mostWaitingBytes = 1024 * 1024

/** One browser's stream: a socket that gets bytes which were framed before, and the position it has heard. */
export class Stream {
  readonly admission: Admission
  /** The last position that this reader was told or had no part in. */
  position = 0
  /** How many heartbeats it has lived. */
  beats = 0
  readonly #socket: Socket

  constructor(socket: Socket, admission: Admission) {
    this.#socket = socket
    this.admission = admission
  }

  get closed(): boolean {
    return this.#socket.destroyed || !this.#socket.writable
  }

  /** Writes the bytes as they are. A reader that does not keep up is dropped instead. */
  write(bytes: Buffer): void {
    if (this.#socket.writableLength > mostWaitingBytes) this.#socket.destroy()
    else if (this.#socket.writable) this.#socket.write(bytes)
  }

  /** Writes the bytes and remembers how far the reader is. */
  tell(bytes: Buffer, position: number): void {
    this.position = position
    this.write(bytes)
  }

  /** Ends the stream after what was written; the browser comes back by itself. */
  end(): void {
    this.#socket.destroySoon()
  }

  onClose(act: () => void): void {
    if (this.#socket.destroyed) act()
    else this.#socket.once('close', act)
  }
}
