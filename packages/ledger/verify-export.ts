import { EarlierCopy, type Lines } from './earlier-copy.ts'
import { ExportWalk } from './export-walk.ts'
import { readVerifierKey } from './note-key.ts'
import { OutsideCheckpoints } from './outside-checkpoints.ts'
import type { Verdict } from './verdict.ts'

/** What an export is held against. */
export interface Evidence {
  /** The keys of the log, as `name+hash+base64`; several after a change of key. */
  readonly verifierKeys: readonly string[]
  /** Signed checkpoints that were kept outside, in any order. */
  readonly outsideCheckpoints?: readonly string[]
  /** The lines of an export made earlier. */
  readonly earlierExport?: Lines
}

/**
 * Reads an export once, in memory that grows with the logarithm of its length, and answers that every record is the one
 * that was signed, or the first batch where it is not, and with an earlier export the first record. Throws Malformed
 * when the evidence itself is unusable: a mistyped key, an outside checkpoint which that key did not sign.
 */
export async function verifyExport(lines: Lines, evidence: Evidence): Promise<Verdict> {
  const known = evidence.verifierKeys.map(readVerifierKey)
  const walk = new ExportWalk(known, new OutsideCheckpoints(evidence.outsideCheckpoints ?? [], known))
  const copy = evidence.earlierExport && new EarlierCopy(evidence.earlierExport, known)
  for await (const line of lines) {
    if (copy && walk.isRecord(line)) await copy.compare(walk.position, line)
    const fault = walk.take(line)
    if (fault) return copy ? copy.judge(fault, walk.position) : fault
    copy?.closed(walk.closed)
  }
  return copy ? copy.judge(walk.end(), walk.position) : walk.end()
}
