import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../db/database.ts'
import type { Given } from '../db/prepared.ts'
import type { Obstacle } from '../refused.ts'
import type { Actor, Language, Role } from '../work/actor.ts'
import { needsSecondFactor } from './rules.ts'

/** An account as a request shows it. */
export interface Identity {
  accountId: string
  personId: string | null
  language: Language
  roles: string[]
  startsOn: string | null
  endsOn: string | null
  subjectIds: string[] | null
}

export interface SessionIdentity extends Identity {
  sessionId: string
  factors: number
}

const identity = sql`
  account.id as account_id, account.person_id, account.language, mandate.starts_on, mandate.ends_on, mandate.subject_ids,
  array(select role from auth.account_role where account_role.account_id = account.id order by role) as roles`

/** Who holds this session, unless it has ended or the account is suspended. */
export async function identityOfSession(
  reader: Reader,
  token: string,
  now: Date,
): Promise<SessionIdentity | undefined> {
  const { rows } = await sql<SessionIdentity>`
    select ${identity}, session.id as session_id, session.factors
    from auth.session join auth.account on account.id = session.account_id
      left join auth.audit_mandate mandate on mandate.account_id = account.id
    where session.token = ${token} and session.expires_at > ${now} and account.suspended_at is null`.execute(reader)
  return rows[0]
}

/**
 * The account that holds the session with the `token` that is given, at the moment `now`, and its person: the beginning of an action of one
 * statement. Nobody who may only read or still owes a second factor: they are judged by their actor.
 */
export function holderOf(given: Given): RawBuilder<unknown> {
  const [token, now] = [given('token'), given('now')]
  return sql`select account.id as account_id, account.person_id
    from auth.session join auth.account on account.id = session.account_id
    where session.token = ${token}::text and session.expires_at > ${now}::timestamptz and account.suspended_at is null
      and not exists (select from auth.account_role held where held.account_id = account.id
        and (held.role = 'auditor' or session.factors < 2 and held.role in ('administrator', 'signer')))`
}

/** Who gave this API token away, and for what; nobody when it has ended. */
export async function identityOfToken(reader: Reader, hash: Buffer, today: string) {
  const { rows } = await sql<Identity & { access: 'read' | 'write' }>`
    select ${identity}, api_token.access
    from auth.api_token join auth.account on account.id = api_token.account_id
      left join auth.audit_mandate mandate on mandate.account_id = account.id
    where api_token.token_hash = ${hash} and api_token.ends_on >= ${today} and api_token.ended_at is null
      and account.suspended_at is null`.execute(reader)
  return rows[0]
}

/** For whom the assistant may work today. */
export async function principalOf(
  reader: Reader,
  { assistantId, principalId, today }: { assistantId: string; principalId: string; today: string },
): Promise<{ personId: string | null } | undefined> {
  return reader
    .selectFrom('auth.assistance')
    .innerJoin('auth.account', 'auth.account.id', 'auth.assistance.principalId')
    .select('auth.account.personId')
    .where('assistantId', '=', assistantId)
    .where('principalId', '=', principalId)
    .where('startsOn', '<=', today)
    .where('endsOn', '>=', today)
    .where('endedAt', 'is', null)
    .where('suspendedAt', 'is', null)
    .executeTakeFirst()
}

/** The actor that an account is today. A role that is not in force leaves nothing but its obstacle. */
export function actorFrom(known: Identity, pending: Obstacle | undefined): Actor {
  const { accountId, personId, language, subjectIds } = known
  const given = known.roles.filter(isRole)
  const roles = pending ? [] : given.length > 0 ? given : (['member'] as const)
  const auditor = known.roles.includes('auditor')
  return {
    kind: 'account',
    id: accountId,
    personId,
    onBehalfOf: null,
    roles,
    language,
    readOnly: auditor,
    ...(pending && { pending }),
    ...(subjectIds && { subjectIds }),
  }
}

/** An auditor reads between two days and at no other time. */
export function obstacleToAuditing({ roles, startsOn, endsOn }: Identity, today: string): Obstacle | undefined {
  if (!roles.includes('auditor')) return undefined
  if (startsOn !== null && endsOn !== null && startsOn <= today && today <= endsOn) return undefined
  return { code: 'account.auditor_not_now', status: 403, facts: { startsOn, endsOn } }
}

/** Who administers or signs has to show two factors, and until then may do nothing but enrol the second. */
export function obstacleToPower({ roles, factors }: SessionIdentity): Obstacle | undefined {
  if (factors > 1 || !needsSecondFactor(roles)) return undefined
  return { code: 'account.second_factor_needed', status: 403, facts: { link: '/account/second-factor' } }
}

function isRole(role: string): role is Role {
  return role === 'administrator' || role === 'clerk' || role === 'auditor'
}
