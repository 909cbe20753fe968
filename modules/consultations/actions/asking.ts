import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountsOfPersons, namesOfAccounts } from '../../accounts/index.ts'
import { existsOn, findBodies, pathUp } from '../../bodies/index.ts'
import { type Paper, shareAlso } from '../../papers/index.ts'
import { seatedIn } from '../../people/index.ts'
import { accountsActingFor } from '../audiences.ts'
import type { Party } from '../contract.ts'
import { obstacleToAskingWithin } from '../rules.ts'
import { findAsked } from '../store/asked.ts'

/** Where a round stands: in the open, or within the asking for which a body gathers. */
interface Place {
  withinId: string | null
}

/** Who is asked, each once; refused when one of them does not exist today, or does not belong to the body that gathers. */
export async function askedOf(work: Work, { withinId }: Place, parties: readonly Party[], from = 0) {
  const { tx, today } = work
  const unique = [...new Map(parties.map(one => [one.id, one])).values()]
  const bodyIds = unique.flatMap(({ kind, id }) => (kind === 'body' ? id : []))
  const accountIds = unique.flatMap(({ kind, id }) => (kind === 'account' ? id : []))
  const open = (await findBodies(tx, bodyIds)).filter(body => existsOn(body, today))
  const known = new Set([...open.map(({ id }) => id), ...(await namesOfAccounts(tx, accountIds)).keys()])
  const unknown = unique.filter(({ id }) => !known.has(id))
  if (unknown.length > 0)
    refuse({ code: 'consultation.asked_not_found', status: 422, facts: { count: unknown.length } })
  if (withinId !== null) await refuseOutsiders(work, withinId, { bodyIds, accountIds })
  return unique.map(({ kind, id }, place) => ({
    bodyId: kind === 'body' ? id : null,
    accountId: kind === 'account' ? id : null,
    place: from + place,
  }))
}

/** Whoever is to release answers has an account, and belongs to the body where the round is its own affair. */
export async function refuseReleaser(work: Work, { withinId }: Place, releaserId: string | undefined): Promise<void> {
  if (releaserId === undefined) return
  if ((await namesOfAccounts(work.tx, [releaserId])).size === 0) refuse({ code: 'account.not_found', status: 422 })
  if (withinId !== null) await refuseOutsiders(work, withinId, { bodyIds: [], accountIds: [releaserId] })
}

/** Whoever is asked, acts for a body that is asked, or releases, may read the paper from then on. */
export async function share(
  work: Work,
  paper: Paper,
  asked: readonly { bodyId: string | null; accountId: string | null }[],
  releaserId: string | undefined,
): Promise<void> {
  const bodies = asked.flatMap(({ bodyId }) => bodyId ?? [])
  const acting = await accountsActingFor(work.tx, bodies, work.today)
  const named = asked.flatMap(({ accountId }) => accountId ?? [])
  await shareAlso(work, paper, [...named, ...acting, ...(releaserId === undefined ? [] : [releaserId])])
}

/** A body that was asked hands the paper on within its own house alone: to whoever sits in it today, and to the bodies below it. */
async function refuseOutsiders(
  { tx, today, actor }: Work,
  withinId: string,
  { bodyIds, accountIds }: { bodyIds: readonly string[]; accountIds: readonly string[] },
): Promise<void> {
  const bodyId = (await findAsked(tx, withinId))?.bodyId ?? ''
  const above = await Promise.all(bodyIds.map(async id => (await pathUp(tx, id)).slice(1)))
  const strangers = above.filter(path => !path.some(({ id }) => id === bodyId))
  const persons = (await seatedIn(tx, [bodyId], today)).map(({ personId }) => personId)
  const seated = new Set((await accountsOfPersons(tx, persons)).values())
  const outside = accountIds.filter(id => !seated.has(id) && id !== actor.id)
  refuseIf(obstacleToAskingWithin({ outside: strangers.length + outside.length }))
}
