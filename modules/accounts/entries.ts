import { renderSVG } from 'uqr'
import { endDevices } from '../../platform/auth/devices.ts'
import { mustActInPerson } from '../../platform/auth/in-person.ts'
import * as links from '../../platform/auth/links.ts'
import * as sessions from '../../platform/auth/sessions.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import type { Work } from '../../platform/work/work.ts'
import { sayIn } from '../../platform/words.ts'
import { findSettings } from '../organisation/index.ts'
import { findPerson } from '../people/index.ts'
import { lockOverseen } from './actions.ts'
import type { AccountRow, makeLink as making } from './contract.ts'
import { mustBeOwnOrAdminister, obstacleToLink } from './rules.ts'
import { findAccount } from './store.ts'
import type { Surroundings } from './surroundings.ts'
import { words } from './words.ts'

type Wanted = CheckedInputOf<typeof making>

/**
 * Makes a one-use link, to be shown once. Its secret stands behind the `#`, which
 * browsers keep to themselves, so that it is in no log on the way.
 */
export async function makeLink(work: Work, wanted: Wanted, { publicUrl }: Surroundings) {
  const { account, token, ...made } = await linkFor(work, wanted)
  const url = urlOf(token, publicUrl)
  return { ...made, purpose: wanted.purpose, url, qr: renderSVG(url), name: account.name, login: account.login }
}

/**
 * Makes a one-use link with which a device is registered on an errand: it leads to a screen, and is void
 * together with it. For modules that hand out links to many; what they say of it in their answers is a secret.
 */
export async function makeEntry(work: Work, id: string, errand: links.Errand, publicUrl: string) {
  const { account, token, expiresAt } = await linkFor(work, { id, purpose: 'device' }, errand)
  return { name: account.name, url: urlOf(token, publicUrl), expiresAt }
}

/** Mails it instead, as `addressOf` says; whoever sends it does not see it. */
export async function mailLink(work: Work, wanted: Wanted, { publicUrl, mail }: Surroundings) {
  const { account, token, id, expiresAt } = await linkFor(work, wanted)
  const to = (await addressOf(work, account)) ?? refuse({ code: 'account.no_address', status: 409 })
  const say = sayIn(words, account.language)
  const organisation = (await findSettings(work.tx))?.name ?? ''
  const facts = { name: account.name, organisation, url: urlOf(token, publicUrl), day: expiresAt.slice(0, 10) }
  const subject = say('letter.link_subject', facts)
  await mail.send(work, { to, subject, text: say(`letter.link_${wanted.purpose}`, facts) })
  return { id, expiresAt }
}

/** Voids the unused links of an account. */
export async function withdrawLinks(work: Work, { id }: { id: string }) {
  await lockOverseen(work, id)
  await links.withdrawLinks(work, id)
  return {}
}

/** Ends one session of the own account; an administrator ends anybody's. */
export async function endSession(work: Work, { id, sessionId }: { id: string; sessionId: string }) {
  await refuseForeign(work, id)
  const ended = await sessions.endSessions(work, { accountId: id, only: sessionId })
  return ended > 0 ? {} : refuse({ code: 'session.not_found', status: 404 })
}

/** Ends every session but the one in which this is asked. */
export async function endSessions(work: Work, { id }: { id: string }) {
  await refuseForeign(work, id)
  return { ended: await sessions.endSessions(work, { accountId: id, except: work.actor.sessionId }) }
}

/** Forgets a registered device: the own one, or that of an account that the actor looks after. */
export async function endDevice(work: Work, { id, deviceId }: { id: string; deviceId: string }) {
  refuseIf(mustActInPerson(work.actor))
  if (work.actor.id !== id) await lockOverseen(work, id)
  return (await endDevices(work, id, deviceId)) > 0 ? {} : refuse({ code: 'device.not_found', status: 404 })
}

async function refuseForeign(work: Work, id: string): Promise<void> {
  refuseIf(mustActInPerson(work.actor))
  refuseIf(mustBeOwnOrAdminister(work.actor, id))
  if (!(await findAccount(work.tx, id))) refuse({ code: 'account.not_found', status: 404 })
}

async function linkFor(work: Work, { id, purpose }: Wanted, errand?: links.Errand) {
  refuseIf(mustActInPerson(work.actor))
  const account = await lockOverseen(work, id)
  refuseIf(obstacleToLink(work.actor, account, purpose))
  if (account.suspended) refuse({ code: 'account.suspended', status: 409 })
  if (purpose !== 'device' && account.login === null) refuse({ code: 'account.no_login', status: 409 })
  return { account, ...(await links.makeLink(work, id, purpose, errand)) }
}

function urlOf(token: string, publicUrl: string): string {
  return new URL(`/enter#${token}`, publicUrl).href
}

/**
 * To the person or, without one, to the address with which the account signs in. An
 * account that is trusted with something is written to at the latter alone, for a clerk
 * may change anybody's contact and must not receive an administrator's link.
 */
async function addressOf({ tx }: Work, { personId, login, roles }: AccountRow): Promise<string | undefined> {
  const email = personId === null || roles.length > 0 ? login : (await findPerson(tx, personId))?.email
  return email?.includes('@') ? email : undefined
}
