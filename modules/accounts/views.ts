import { z } from 'zod'
import { mustActInPerson } from '../../platform/auth/in-person.ts'
import * as tokens from '../../platform/auth/tokens.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../platform/http/cursor.ts'
import { id } from '../../platform/http/fields.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { Look } from '../../platform/work/work.ts'
import type { AccountRow, AccountView, listAccounts as listing, WhoAmI } from './contract.ts'
import * as lists from './lists.ts'
import { mustBeOwnOrAdminister } from './rules.ts'
import { findAccount } from './store.ts'

const place = z.object({ name: z.string(), id })

/** Accounts in name order, for those who look after them. */
export async function listAccounts(look: Look, { search, role, take, after }: CheckedInputOf<typeof listing>) {
  refuseIf(mustHold(look.actor, 'administrator', 'clerk'))
  const from = placeIn(after, (value): value is lists.Place => place.safeParse(value).success)
  const rows = await lists.pageOfAccounts(look.reader, { search, role, after: from, take: take + 1 })
  return pageFrom(
    rows,
    take,
    row => row,
    ({ name, id }) => ({ name, id }),
  )
}

/** One account: the own one, or any for those who look after accounts. */
export async function readAccount(look: Look, { id }: { id: string }): Promise<AccountView> {
  if (look.actor.id !== id) refuseIf(mustHold(look.actor, 'administrator', 'clerk'))
  const account = await known(look, id)
  const auditMandate = (await lists.auditMandateOf(look.reader, id)) ?? null
  const openLinks = (await lists.openLinks(look.reader, id, look.now)) as AccountView['openLinks']
  return { ...account, auditMandate, openLinks }
}

/** The sessions of the own account, or of another's for an administrator. */
export async function listSessions(look: Look, { id }: { id: string }) {
  refuseIf(mustBeOwnOrAdminister(look.actor, id))
  await known(look, id)
  const rows = await lists.liveSessions(look.reader, id, look.now)
  return {
    items: rows.map(({ id, method, userAgent, createdAt, expiresAt }) => ({
      id,
      method: method as 'password',
      userAgent,
      openedAt: createdAt,
      endsAt: expiresAt,
      here: id === look.actor.sessionId,
    })),
  }
}

/** The devices of the own account, or of others' for those who look after accounts. */
export async function listDevices(look: Look, { id }: { id: string }) {
  if (look.actor.id !== id) refuseIf(mustHold(look.actor, 'administrator', 'clerk'))
  await known(look, id)
  const rows = await lists.liveDevices(look.reader, id)
  return {
    items: rows.map(({ id, name, binding, madeAt, lockedAt }) => ({
      id,
      name,
      binding: binding as 'key',
      registeredAt: madeAt,
      locked: lockedAt !== null,
    })),
  }
}

/** Who asks, and for whom they may work today. */
export async function readMe({ reader, actor, today }: Look): Promise<WhoAmI> {
  const { kind, id, personId, onBehalfOf, roles, language, readOnly, pending } = actor
  const nobody = { id: null, name: null, login: null, personId: null, onBehalfOf: null, principals: [] }
  if (kind !== 'account' || id === null) return { ...nobody, kind: 'guest', roles: [], language, readOnly }
  const own = await findAccount(reader, id)
  const around = await lists.assistanceAround(reader, id, today)
  const principals = around
    .filter(one => one.assistantId === id && one.startsOn <= today)
    .map(one => ({ id: one.principalId, name: one.principalName }))
  return {
    kind,
    id,
    name: own?.name ?? null,
    login: own?.login ?? null,
    personId,
    onBehalfOf,
    roles: [...roles],
    language,
    readOnly,
    ...(pending && { pending }),
    principals: pending ? [] : principals,
  }
}

export async function listPasskeys(look: Look) {
  return { items: await lists.passkeysOf(look.reader, ownId(look)) }
}

export async function listTokens(look: Look) {
  const rows = await tokens.listTokens(look.reader, ownId(look), look.today)
  return { items: rows.map(row => ({ ...row, access: row.access as 'read' })) }
}

/** Who assists the account and whom it assists: the own, or anybody's for an administrator. */
export async function listAssistance(look: Look, { id }: { id: string }) {
  refuseIf(mustBeOwnOrAdminister(look.actor, id))
  await known(look, id)
  const rows = await lists.assistanceAround(look.reader, id, look.today)
  return {
    items: rows.map(({ id, principalId, principalName, assistantId, assistantName, startsOn, endsOn }) => ({
      id,
      principal: { id: principalId, name: principalName },
      assistant: { id: assistantId, name: assistantName },
      startsOn,
      endsOn,
    })),
  }
}

async function known({ reader }: Look, id: string): Promise<AccountRow> {
  return (await findAccount(reader, id)) ?? refuse({ code: 'account.not_found', status: 404 })
}

function ownId({ actor }: Look): string {
  refuseIf(mustActInPerson(actor))
  return actor.id ?? refuse({ code: 'session.needed', status: 401 })
}
