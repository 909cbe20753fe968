import { createHash } from 'node:crypto'
import { refuse } from '../refused.ts'
import type { Work } from '../work/work.ts'

interface Request {
  key: string
  /** All that makes the request what it is: method, path, version and body. */
  meaning: unknown
  /** The answer holds a secret, so it is not kept. */
  secret: boolean
}

/**
 * Runs an action once per (actor, key). The key is written first, in the action's own transaction: a concurrent repeat waits
 * for it, a refusal rolls it back and is judged anew, and only a committed answer is repeated.
 * Refuses a key that was used for another request (422) and the repeat of an answer that held a secret (409).
 */
export async function once<Answer>(work: Work, request: Request, run: () => Promise<Answer>): Promise<Answer> {
  const { tx, actor, now } = work
  if (actor.kind !== 'account' || !actor.id) return run()
  const row = { actorId: actor.id, key: request.key }
  const requestHash = createHash('sha256').update(JSON.stringify(request.meaning)).digest()

  const claimed = await tx
    .insertInto('work.answer')
    .values({ ...row, requestHash, at: now })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 0n) return earlierAnswer(work, row, requestHash)

  const answer = await run()
  const kept = request.secret ? null : JSON.stringify(answer)
  await tx
    .updateTable('work.answer')
    .set({ answer: kept })
    .where('actorId', '=', row.actorId)
    .where('key', '=', row.key)
    .execute()
  return answer
}

async function earlierAnswer<Answer>(
  { tx }: Work,
  row: { actorId: string; key: string },
  hash: Buffer,
): Promise<Answer> {
  const earlier = await tx
    .selectFrom('work.answer')
    .select(['requestHash', 'answer'])
    .where('actorId', '=', row.actorId)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow()
  if (!earlier.requestHash.equals(hash)) refuse({ code: 'request.key_reused', status: 422 })
  if (earlier.answer === null) refuse({ code: 'request.already_done', status: 409 })
  return earlier.answer as Answer
}
