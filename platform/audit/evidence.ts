import {
  type Lines,
  Malformed,
  readVerifierKey,
  splitNotes,
  type Verdict,
  verifyExport,
} from '../../packages/ledger/index.ts'
import { refuse } from '../refused.ts'

/** What somebody brought from outside to hold the log against. */
export interface Evidence {
  /** Verifier keys that were taken down earlier. */
  verifierKeys: readonly string[]
  /** Signed checkpoints that were kept outside. */
  outsideCheckpoints: readonly string[]
}

/** Reads evidence out of what came over a wire; what is missing is nothing. */
export function evidenceIn(input: unknown): Evidence {
  const { verifierKeys, outsideCheckpoints } = Object(input) as Record<string, unknown>
  return { verifierKeys: textsIn(verifierKeys), outsideCheckpoints: textsIn(outsideCheckpoints) }
}

/** The checkpoints of a file to which they were appended; refused when it holds anything else. */
export function checkpointsIn(text: string): string[] {
  return orRefuse('audit.bad_evidence', () => splitNotes(text))
}

/** Judges the lines of an export, and refuses evidence that cannot be used. */
export async function judgeExport(lines: Lines, evidence: Evidence, earlierExport?: Lines): Promise<Verdict> {
  for (const key of evidence.verifierKeys) orRefuse('audit.not_a_key', () => readVerifierKey(key))
  try {
    return await verifyExport(lines, { ...evidence, ...(earlierExport && { earlierExport }) })
  } catch (error) {
    return error instanceof Malformed ? refuse({ code: 'audit.bad_evidence', status: 422 }) : Promise.reject(error)
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

function orRefuse<Result>(code: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof Malformed) return refuse({ code, status: 422 })
    throw error
  }
}
