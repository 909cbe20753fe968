import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import { runnersHear } from '../audiences.ts'
import type { declineFound as declining } from '../contract.ts'
import { obstacleToWritingIn } from '../rules.ts'
import { insertDeclined, removeDeclined, takenIn } from '../store/found.ts'
import { lockRun } from './held.ts'

/** Leaves out what was found in a letter, a marked-up file or a sheet, with a reason, or takes that back. */
export async function declineFound(work: Work, { id, keys, reason }: CheckedInputOf<typeof declining>) {
  const { tx, now: declinedAt, today } = work
  const { round } = await lockRun(work, id)
  refuseIf(obstacleToWritingIn(round))
  const taken = await takenIn(tx, id)
  const count = keys.filter(key => taken.has(key)).length
  if (reason !== null && count > 0) refuse({ code: 'found.taken_already', status: 409, facts: { count } })
  if (reason === null) await removeDeclined(tx, id, keys)
  else
    await insertDeclined(tx, { roundId: id, keys: [...new Set(keys)], reason, declinedBy: accountOf(work), declinedAt })
  await work.tell({
    name: 'comments.declined',
    subjectId: id,
    facts: { count: keys.length, back: reason === null },
    audiences: await runnersHear(tx, round, today),
  })
  return { id }
}
