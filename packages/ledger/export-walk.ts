import { sameBytes, toBase64, unlessMalformed } from './bytes.ts'
import { isCheckpointLine, readCheckpointLine, readHeader, startOf, type ExportHeader } from './export-lines.ts'
import { append, emptyFrontier, rootOf } from './frontier.ts'
import type { NoteVerifier } from './note-key.ts'
import type { OutsideCheckpoints } from './outside-checkpoints.ts'
import { readRecord, recordHash } from './record.ts'
import { follows, readSeal, type Seal } from './seal.ts'
import { SignatureChain } from './signature-chain.ts'
import { unsound, type Batch, type Fault, type Sound, type Unsound } from './verdict.ts'

/** Takes an export line by line and keeps no more of it than the edge of the tree and a few checkpoints. */
export class ExportWalk {
  readonly #chain: SignatureChain
  readonly #outside: OutsideCheckpoints
  #header: ExportHeader | undefined
  #frontier = emptyFrontier
  #note: string | undefined
  #closed: Batch | undefined
  #batches = 0
  /** The batch that is being read: the size signed before it, its records so far, and what is already wrong with them. */
  #open: { after: number; count: number; fault?: Fault } = { after: 0, count: 0 }

  constructor(known: readonly NoteVerifier[], outside: OutsideCheckpoints) {
    this.#chain = new SignatureChain(known)
    this.#outside = outside
  }

  /** The position that the next record must have. */
  get position(): number {
    return this.#open.after + this.#open.count + 1
  }

  /** The batch whose checkpoint was taken last. */
  get closed(): Batch | undefined {
    return this.#closed
  }

  /** Whether the next line, if it is this one, will be taken for a record. */
  isRecord(line: string): boolean {
    return this.#header !== undefined && !isCheckpointLine(line)
  }

  /** Takes the next line. Answers what is wrong as soon as the batch it is in is known; nothing may follow that. */
  take(line: string): Unsound | undefined {
    if (this.#header === undefined) return this.#begin(line)
    if (isCheckpointLine(line)) return this.#close(line)
    this.#takeRecord(line)
    return undefined
  }

  /** What is to be said when no line is left. */
  end(): Sound | Unsound {
    return this.#chain.settle() ?? this.#faultAtEnd() ?? this.#sound()
  }

  #begin(line: string): Unsound | undefined {
    const header = unlessMalformed(() => readHeader(line))
    if (header === undefined) return unsound('header', null)
    const begins = header.start?.checkpoint
    if (begins !== undefined && !this.#chain.isGenuine(begins)) return unsound('header', null)
    this.#header = header
    this.#frontier = startOf(header)
    this.#note = begins
    this.#open = { after: header.after, count: 0 }
    this.#outside.begin(header.origin, this.#frontier)
    return undefined
  }

  #takeRecord(line: string): void {
    const open = this.#open
    const record = unlessMalformed(() => readRecord(line))
    if (record === undefined) open.fault = 'altered'
    else if (record.position !== this.position) open.fault ??= 'reordered'
    open.count += 1
    if (open.fault !== undefined) return
    this.#frontier = append(this.#frontier, recordHash(line))
    this.#outside.compare(this.#frontier)
  }

  #close(line: string): Unsound | undefined {
    const { after, count } = this.#open
    const read: Batch = { from: after + 1, to: after + Math.max(count, 1), sealedAt: null }
    const note = unlessMalformed(() => readCheckpointLine(line)) ?? ''
    const seal = unlessMalformed(() => readSeal(note))
    if (seal === undefined) return this.#faulty('checkpoint-altered', read)
    const fault = this.#faultIn(seal)
    if (fault && !this.#chain.isGenuine(note)) return this.#faulty('checkpoint-altered', read)
    const batch = { from: read.from, to: Math.max(seal.size, read.from), sealedAt: seal.at }
    if (fault) return this.#faulty(fault, batch)

    this.#note = note
    this.#closed = batch
    this.#batches += 1
    this.#open = { after: seal.size, count: 0 }
    const forged = this.#chain.add(note, batch)
    if (forged) return forged
    return this.#outside.contradicted && this.#faulty('rewritten', this.#outside.contradicted)
  }

  /** The fault of this batch, unless one of the checkpoints before it turns out to be forged. */
  #faulty(fault: Fault, batch: Batch): Unsound {
    return this.#chain.settle() ?? unsound(fault, batch)
  }

  #faultIn(seal: Seal): Fault | undefined {
    const { after, count, fault } = this.#open
    if (seal.origin !== this.#header?.origin) return 'checkpoint-altered'
    if (fault === 'altered') return fault
    if (seal.size < after) return 'checkpoint-misplaced'
    if (seal.size !== after + count) return seal.size > after + count ? 'removed' : 'added'
    if (fault) return fault
    if (!follows(seal, this.#note)) return 'checkpoint-misplaced'
    return sameBytes(seal.root, rootOf(this.#frontier)) ? undefined : 'altered'
  }

  #faultAtEnd(): Unsound | undefined {
    const { after: size, count } = this.#open
    const to = this.#header?.to ?? 0
    if (this.#header === undefined || size > to) return unsound('header', null)
    if (size < to) return unsound('removed', { from: size + 1, to, sealedAt: null })
    if (count > 0) return unsound('added', { from: size + 1, to: size + count, sealedAt: null })
    if (this.#outside.contradicted) return unsound('rewritten', this.#outside.contradicted)
    const signed = this.#outside.beyond(size)
    return signed === undefined ? undefined : unsound('removed', { from: size + 1, to: signed, sealedAt: null })
  }

  #sound(): Sound {
    return {
      ok: true,
      origin: this.#header?.origin ?? '',
      from: (this.#header?.after ?? 0) + 1,
      size: this.#open.after,
      root: toBase64(rootOf(this.#frontier)),
      checkpoint: this.#note ?? null,
      sealedAt: this.#closed?.sealedAt ?? null,
      batches: this.#batches,
      agreed: this.#outside.agreed,
      unchecked: this.#outside.unchecked,
      compared: 0,
    }
  }
}
