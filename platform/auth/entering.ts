import { guest } from '../work/actor.ts'
import type { Work } from '../work/work.ts'
import { askEngine } from './asking.ts'
import type { EntranceView } from './contract.ts'
import { cookieIn, signedValue } from './cookies.ts'
import type { DoorParts, Outcome, Visit } from './door.ts'
import { type Entrance, factorsOf, type Method } from './entrance.ts'
import { needsSecondFactor } from './rules.ts'
import { endSessions, tellOpened } from './sessions.ts'

/** Nobody is signed in yet while somebody signs in, whatever session the browser held before. */
export const atTheDoor = guest()

/**
 * Lets the library open a session. Tells of it, and ends the session that this browser held before: a browser holds
 * one, and no cookie that was there before signing in is worth anything afterwards.
 */
export async function enter(
  parts: DoorParts,
  work: Work,
  visit: Visit,
  method: Method,
  call: (headers: Headers) => Promise<Response>,
): Promise<Outcome<EntranceView>> {
  const entrance: Entrance = { work, method, userAgent: visit.userAgent }
  const reply = await askEngine(entrance, async () => call(await headersWithoutSession(parts, visit)))
  if ('obstacle' in reply) return reply
  const { cookies } = reply
  if (reply.body['twoFactorRedirect'] === true) return { answer: { next: 'second_factor' }, cookies }
  return { answer: await settled(parts, work, visit, entrance), cookies }
}

/** Does what is due after the library opened a session. */
export async function settled(
  parts: DoorParts,
  work: Work,
  visit: Visit,
  { opened, method }: Pick<Entrance, 'opened' | 'method'>,
): Promise<EntranceView> {
  if (!opened) throw new Error('the sign-in library let somebody in without a session')
  await endHeldSession(parts, work, visit)
  await tellOpened(work, { ...opened, method })
  return { next: await nextFor(parts, work, opened.accountId, method) }
}

/** Ends the session whose cookie the browser sent along, if any. */
export async function endHeldSession(parts: DoorParts, work: Work, visit: Visit): Promise<void> {
  const { authCookies } = await parts.engine.$context
  const token = signedValue(cookieIn(visit.cookie, authCookies.sessionToken.name), parts.secret)
  if (token === undefined) return
  const held = await work.tx
    .selectFrom('auth.session')
    .select(['id', 'accountId'])
    .where('token', '=', token)
    .executeTakeFirst()
  if (held) await endSessions(work, { accountId: held.accountId, only: held.id })
}

/** Where somebody goes who has just been let in. */
export async function nextFor(
  { secondFactor }: DoorParts,
  { tx }: Work,
  accountId: string,
  method: Method,
): Promise<EntranceView['next']> {
  if (secondFactor === 'optional' || factorsOf(method) > 1) return 'home'
  const rows = await tx.selectFrom('auth.accountRole').select('role').where('accountId', '=', accountId).execute()
  return needsSecondFactor(rows.map(row => row.role)) ? 'enrol' : 'home'
}

/**
 * The browser's cookies without that of a session: a step of signing
 * in must not be taken for a step of who is signed in.
 */
export async function headersWithoutSession({ engine }: DoorParts, { cookie }: Visit): Promise<Headers> {
  const { authCookies } = await engine.$context
  const kept = (cookie ?? '').split(/; */).filter(one => !one.startsWith(`${authCookies.sessionToken.name}=`))
  return new Headers({ cookie: kept.join('; ') })
}

/** The browser's cookies, for what concerns whoever is signed in. */
export function headersOf({ cookie }: Visit): Headers {
  return new Headers({ cookie: cookie ?? '' })
}
