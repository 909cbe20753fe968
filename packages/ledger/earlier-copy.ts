import { ExportWalk } from './export-walk.ts'
import type { NoteVerifier } from './note-key.ts'
import { OutsideCheckpoints } from './outside-checkpoints.ts'
import { unsound, type Batch, type Verdict } from './verdict.ts'

/** Lines of an export, such as `linesOf` gives. */
export type Lines = AsyncIterable<string> | Iterable<string>

/** An export made earlier, read in step with the one in question to find the first record that differs. */
export class EarlierCopy {
  readonly #lines: AsyncIterator<string>
  readonly #walk: ExportWalk
  #current: { position: number; line: string } | undefined
  #verdict: Verdict | undefined
  #compared = 0
  #difference: number | undefined
  #differing: Batch | undefined

  constructor(lines: Lines, known: readonly NoteVerifier[]) {
    this.#lines = each(lines)
    this.#walk = new ExportWalk(known, new OutsideCheckpoints([], known))
  }

  /** Compares the record at a position with the copy's. Positions must rise from call to call. */
  async compare(position: number, line: string): Promise<void> {
    while (this.#verdict === undefined && (this.#current === undefined || this.#current.position < position)) {
      await this.#advance()
    }
    if (this.#current?.position !== position) return
    if (this.#current.line === line) this.#compared += 1
    else this.#difference ??= position
  }

  /** Hears which batch of the export in question was last found sound in itself. */
  closed(batch: Batch | undefined): void {
    if (this.#difference !== undefined && batch && batch.to >= this.#difference) this.#differing ??= batch
  }

  /** What the copy adds to the verdict on an export whose next record would have stood at `position`. */
  async judge(verdict: Verdict, position: number): Promise<Verdict> {
    const copy = await this.#rest()
    if (!copy.ok) return verdict.ok ? unsound('earlier-copy', copy.batch) : verdict
    const record = this.#difference ?? null
    const batch = this.#differing
    if (batch && (verdict.ok || batch.from < (verdict.batch?.from ?? 0)))
      return { ...unsound('rewritten', batch), record }
    const lost = copy.size >= position ? position : null
    if (!verdict.ok) return { ...verdict, record: record ?? (verdict.fault === 'removed' ? lost : null) }
    if (lost === null) return { ...verdict, compared: this.#compared }
    return { ...unsound('removed', { from: lost, to: copy.size, sealedAt: null }), record: lost }
  }

  async #rest(): Promise<Verdict> {
    while (this.#verdict === undefined) await this.#advance()
    return this.#verdict
  }

  async #advance(): Promise<void> {
    const { done, value: line } = await this.#lines.next()
    if (done) {
      this.#verdict = this.#walk.end()
      return
    }
    if (this.#walk.isRecord(line)) this.#current = { position: this.#walk.position, line }
    this.#verdict = this.#walk.take(line)
  }
}

async function* each(lines: Lines): AsyncGenerator<string, undefined> {
  yield* lines
}
