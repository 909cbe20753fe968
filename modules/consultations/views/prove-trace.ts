import { entryProof } from '../../../platform/audit/index.ts'
import type { CheckedInputOf, FileAnswer } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import type { proveTrace as proving } from '../contract.ts'
import { trace } from './trace.ts'

/** The proof of one entry that a trace names, as the verifier takes it without any network; of no other entry. */
export async function proveTrace(
  look: Look,
  { position, ...asked }: CheckedInputOf<typeof proving>,
  dayOf: (moment: Date) => string,
): Promise<FileAnswer> {
  const { steps, mayProve } = await trace(look, asked, dayOf)
  if (!mayProve) return refuse({ code: 'draft.writers_only', status: 403 })
  const named = steps.some(({ proof }) => proof.some(one => one.position === position))
  if (!named) return refuse({ code: 'audit.no_such_entry', status: 404 })
  const bytes = Buffer.from(await entryProof(look.reader, position))
  return { name: `plenum-${position}.tlog-proof`, mediaType: 'text/plain; charset=utf-8', bytes }
}
