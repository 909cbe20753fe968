import { mustActInPerson } from '../../platform/auth/in-person.ts'
import type { CheckedInputOf } from '../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../platform/refused.ts'
import type { Work } from '../../platform/work/work.ts'
import type { AccountRow, grantAssistance as granting } from './contract.ts'
import { assistanceAround } from './lists.ts'
import { mustBeOwnOrAdminister, obstacleToDays } from './rules.ts'
import { findAccount, insertAssistance, lockAccount, markAssistanceEnded } from './store.ts'

/**
 * Lets somebody read and prepare for an account. Its holder decides that,
 * or an administrator, of which the holder hears at once.
 */
export async function grantAssistance(work: Work, { id, ...wanted }: CheckedInputOf<typeof granting>) {
  const principal = await lockPrincipal(work, id)
  refuseIf(obstacleToDays(wanted))
  const assistant = await findAccount(work.tx, wanted.assistantId)
  if (!assistant || !mayAssist(assistant) || !mayAssist(principal) || assistant.id === id) {
    return refuse({ code: 'assistance.unfit', status: 409 })
  }
  const others = await assistanceAround(work.tx, id, wanted.startsOn)
  const clash = others.some(
    other => other.principalId === id && other.assistantId === assistant.id && other.startsOn <= wanted.endsOn,
  )
  if (clash) refuse({ code: 'assistance.exists', status: 409 })
  const made = await insertAssistance(work.tx, { principalId: id, ...wanted })
  const { startsOn, endsOn } = wanted
  await tellBoth(work, 'assistance.granted', id, { assistanceId: made.id, accountId: assistant.id, startsOn, endsOn })
  return made
}

/** Takes the assistance back at once. */
export async function endAssistance(work: Work, { id, assistanceId }: { id: string; assistanceId: string }) {
  await lockPrincipal(work, id)
  const ended = await markAssistanceEnded(work.tx, { id: assistanceId, principalId: id, endedAt: work.now })
  if (!ended) return refuse({ code: 'assistance.not_found', status: 404 })
  await tellBoth(work, 'assistance.ended', id, { assistanceId, accountId: ended.assistantId })
  return {}
}

/** An outside auditor neither helps nor is helped: what they may read is measured out for themselves. */
function mayAssist({ roles, suspended }: AccountRow): boolean {
  return !suspended && !roles.includes('auditor')
}

async function lockPrincipal(work: Work, id: string): Promise<AccountRow> {
  refuseIf(mustActInPerson(work.actor))
  refuseIf(mustBeOwnOrAdminister(work.actor, id))
  return (await lockAccount(work.tx, id)) ?? refuse({ code: 'account.not_found', status: 404 })
}

function tellBoth(work: Work, name: string, id: string, facts: Record<string, string> & { accountId: string }) {
  const audiences = [`account:${id}`, `account:${facts.accountId}`, 'administrators']
  return work.tell({ name, subjectId: id, facts, audiences })
}
