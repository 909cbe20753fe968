import type { Reader } from '../db/database.ts'
import type { Work } from '../work/work.ts'
import { hashOf, newSecret } from './secrets.ts'

export interface NewToken {
  accountId: string
  /** What the holder calls it. */
  name: string
  access: 'read' | 'write'
  /** The last day on which it is good. */
  endsOn: string
}

/**
 * Makes an API token; the secret is shown now and never again. It
 * begins with a word by which scanners of code can find it.
 */
export async function makeToken(
  work: Work,
  { accountId, name, access, endsOn }: NewToken,
): Promise<{ id: string; token: string }> {
  const token = `plenum_${newSecret()}`
  const { id } = await work.tx
    .insertInto('auth.apiToken')
    .values({ accountId, name, access, endsOn, tokenHash: hashOf(token), madeAt: work.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { tokenId: id, access, endsOn }
  await work.tell({ name: 'token.made', subjectId: accountId, facts, audiences: [`account:${accountId}`] })
  return { id, token }
}

/** Ends tokens of an account: one, or all. Answers how many there were. */
export async function endTokens(work: Work, accountId: string, only?: string): Promise<number> {
  let ended = work.tx
    .updateTable('auth.apiToken')
    .set({ endedAt: work.now })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
  if (only !== undefined) ended = ended.where('id', '=', only)
  const rows = await ended.returning('id').execute()
  for (const { id } of rows) {
    const audiences = [`account:${accountId}`]
    await work.tell({ name: 'token.ended', subjectId: accountId, facts: { tokenId: id }, audiences })
  }
  return rows.length
}

/** The tokens of an account that are good today. */
export function listTokens(reader: Reader, accountId: string, today: string) {
  return reader
    .selectFrom('auth.apiToken')
    .select(['id', 'name', 'access', 'madeAt', 'endsOn'])
    .where('accountId', '=', accountId)
    .where('endsOn', '>=', today)
    .where('endedAt', 'is', null)
    .orderBy('madeAt')
    .execute()
}
