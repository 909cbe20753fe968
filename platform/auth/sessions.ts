import type { Work } from '../work/work.ts'
import { refuseIf } from '../refused.ts'
import { signedCookie } from './cookies.ts'
import type { Engine } from './engine.ts'
import { type Method, through } from './entrance.ts'
import { obstacleToEntering } from './opening.ts'

export interface Opened {
  sessionId: string
  /** The `Set-Cookie` line that makes a browser hold the session. */
  cookie: string
}

interface Opening {
  accountId: string
  method: Method
  userAgent?: string | null | undefined
}

/** Opens a session for somebody who has been proved to be this account, and tells of it. */
export async function openSession(
  engine: Engine,
  work: Work,
  { accountId, method, userAgent = null }: Opening,
): Promise<Opened> {
  refuseIf(await obstacleToEntering(work, accountId))
  const { internalAdapter, authCookies, secret, sessionConfig } = await engine.$context
  const session = await through({ work, method, userAgent }, () => internalAdapter.createSession(accountId))
  const { name, attributes } = authCookies.sessionToken
  const shape = { name, value: session.token, secure: attributes.secure ?? false, seconds: sessionConfig.expiresIn }
  await tellOpened(work, { accountId, sessionId: session.id, method })
  return { sessionId: session.id, cookie: await signedCookie(shape, secret) }
}

/** Tells that somebody signed in, to the account itself: who did not do it learns of it at once. */
export function tellOpened(
  work: Work,
  { accountId, sessionId, method }: { accountId: string; sessionId: string; method: Method },
) {
  const facts = { sessionId, method }
  return work.tell({ name: 'account.signed_in', subjectId: accountId, facts, audiences: [`account:${accountId}`] })
}

interface Ending {
  accountId: string
  only?: string | undefined
  except?: string | undefined
  method?: Method
}

/** Ends sessions of an account: one, those of a kind, all but one, or all. Answers how many there were. */
export async function endSessions(work: Work, { accountId, only, except, method }: Ending): Promise<number> {
  let ended = work.tx.deleteFrom('auth.session').where('accountId', '=', accountId)
  if (only !== undefined) ended = ended.where('id', '=', only)
  if (except !== undefined) ended = ended.where('id', '<>', except)
  if (method !== undefined) ended = ended.where('method', '=', method)
  const rows = await ended.returning('id').execute()
  const audiences = [`account:${accountId}`]
  for (const { id } of rows) {
    await work.tell({ name: 'session.ended', subjectId: accountId, facts: { sessionId: id }, audiences })
  }
  return rows.length
}
